import { useEffect, useRef } from 'react';
import {
  Link,
  type LoaderFunctionArgs,
  useFetcher,
  useLoaderData,
  useLocation,
  useNavigationType,
  useOutletContext,
} from 'react-router';
import { isRefusal } from '../../kernel/index.ts';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { langOfRequest } from '../../ui/preference.ts';
import { refused } from '../../ui/refused.ts';
import type { TextKey } from '../../ui/text/index.ts';
import { mapAddress, unitAddress } from '../address.ts';
import type { MapData, MapFigures, MapUnit } from '../data.ts';
import { readUnit } from './read-unit.ts';
import { UnitCommunes } from './unit-communes.tsx';
import { UnitCounts } from './unit-counts.tsx';
import { UnitParts } from './unit-parts.tsx';
import { UnitScores } from './unit-scores.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  const asked = { viewer, lang: langOfRequest(request), search };
  const found = await readUnit(world, asked, params.code ?? '');
  if (isRefusal(found)) throw refused(found);
  return found;
}

/** A unit opened beside the map; without script the same page is drawn by the server. */
export default function Unit() {
  const { data, figures } = useOutletContext<{ data: MapData; figures: MapFigures }>();
  const { t } = useLocale();
  const found = useFresh(figures);
  const unit = data.units.find((one) => one.unit_id === found.unit_id);
  const heading = useFocusOnOpen(found.unit_id);
  if (!unit) return null;
  const parts = { unit, data };
  return (
    <article className="unit" aria-labelledby="unit">
      <PageTitle text={unit.name} />
      <p>
        <Link to={mapAddress(data.choice)} preventScrollReset className="unit-back">
          ← {t('unit.back')}
        </Link>
      </p>
      <header>
        <h2 id="unit" ref={heading} tabIndex={-1}>
          {unit.name}
        </h2>
        <UnitPlace unit={unit} data={data} mark={found.mark} />
      </header>
      {found.counted ? (
        <>
          <UnitScores found={found} unit={unit} data={data} />
          <UnitCounts key={data.choice.period_code} unit={unit} data={data} figures={figures} />
          <UnitParts {...parts} by="field" parts={found.by_field} />
          <UnitParts {...parts} by="procedure" parts={found.by_procedure} />
          <UnitParts {...parts} by="channel" parts={found.by_channel} />
          <UnitCommunes unit={unit} data={data} figures={figures} />
        </>
      ) : (
        <p>{t(unit.kind === 'province' ? 'unit.province' : 'unit.no-figures')}</p>
      )}
    </article>
  );
}

/** Level, block and the unit above. */
function UnitPlace(props: { unit: MapUnit; data: MapData; mark: string | null }) {
  const { t } = useLocale();
  const { unit, data, mark } = props;
  const block = data.blocks.find((one) => one.code === unit.block_code)?.name;
  const parent = data.units.find((one) => one.unit_id === unit.parent_id);
  const words = [unit.level && t(`map.level-${unit.level}` as TextKey), block].filter(Boolean);
  return (
    <p className="note">
      <span>{[unit.code, ...words].join(' · ')}</span>
      {parent?.level && (
        <>
          {' · '}
          <Link to={unitAddress(parent.code, data.choice)} preventScrollReset>
            {parent.name}
          </Link>
        </>
      )}
      {mark && <> · {t(`unit.mark-${mark}` as TextKey)}</>}
    </p>
  );
}

/** A unit opened from the map takes the focus, so that its reader goes on there. */
function useFocusOnOpen(unit_id: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const came_by = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another unit moves the focus
  useEffect(() => {
    if (came_by === 'PUSH') heading.current?.focus();
  }, [unit_id]);
  return heading;
}

/** Reads the unit again, at most every other second, when its counts or its scores have moved. */
const AGAIN_MS = 2_000;

function useFresh(figures: MapFigures) {
  const drawn = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const { data, load } = useFetcher<typeof loader>();
  const { [drawn.unit_id]: score } = figures.scores;
  const beside = figures.beside[drawn.unit_id]?.index;
  const counts = [figures.counts[drawn.unit_id]?.join(' '), score?.index, beside].join('|');
  const seen = useRef(counts);
  useEffect(() => {
    if (seen.current === counts) return;
    const timer = setTimeout(() => {
      seen.current = counts;
      load(pathname + search);
    }, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [counts, load, pathname, search]);
  return data?.unit_id === drawn.unit_id ? data : drawn;
}
