import { useMemo, useSyncExternalStore } from 'react';
import {
  Form,
  type LoaderFunctionArgs,
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useOutlet,
  useRevalidator,
  useSubmit,
} from 'react-router';
import { A } from '../../ui/link.tsx';
import './map.css';
import './figures.css';
import './tiles.css';
import './unit.css';
import '../scale.css';
import { formatDayOf } from '../../ui/format.ts';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { langOfRequest } from '../../ui/preference.ts';
import type { Text } from '../../ui/text/index.ts';
import { choiceSearch } from '../address.ts';
import type { MapData, MapFigures } from '../data.ts';
import type { LiveStatus } from '../live-status.ts';
import { showingOf } from '../showing.ts';
import { ArticleTable } from './article-table.tsx';
import { AsOf } from './as-of.tsx';
import { BlockFigures } from './block-figures.tsx';
import { Chooser } from './chooser.tsx';
import { Happenings } from './happenings.tsx';
import { KeyFigures } from './key-figures.tsx';
import { LevelTable } from './level-table.tsx';
import { Ranking } from './ranking.tsx';
import { readMap } from './read-map.ts';
import { TileMap } from './tile-map.tsx';
import { type Live, useLive } from './use-live.ts';

export const handle = { hydrate: true };

export function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  return readMap(world, { viewer, lang: langOfRequest(request), search });
}

/** Opening a unit beside the map leaves the map as it is; only another choice reads it again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl } = args;
  const isReload = currentUrl.href === nextUrl.href;
  return isReload || currentUrl.search !== nextUrl.search;
}

/** The institutional map: choices, main figures, tiles, ranking, levels, what just happened. */
export default function InstitutionalMap() {
  const data = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const showing = useMemo(() => showingOf(data), [data]);
  const live = useLive(data.figures, showing, revalidate);
  const { t } = useLocale();
  const shown = { data, figures: live.figures };
  return (
    <div className="map">
      <PageTitle text={t('map.title')} />
      <MapHead data={data} live={live} />
      {data.units.every(({ level }) => level === null) ? (
        <NoUnits may_import={data.may_import} />
      ) : (
        <Figures {...shown} live={live} />
      )}
    </div>
  );
}

/** Everything that has figures. */
function Figures(props: { data: MapData; figures: MapFigures; live: Live }) {
  const { live, ...shown } = props;
  const { data } = shown;
  const { t } = useLocale();
  const key = Object.values(data.choice).join(' ');
  const isEmpty = Object.keys(live.figures.counts).length === 0;
  return (
    <>
      <div className="map-top">
        {isEmpty ? <Empty /> : <KeyFigures key={key} {...shown} />}
        {data.article && <ArticleTable article={data.article} />}
      </div>
      <BlockFigures {...shown} />
      <Happenings {...shown} />
      <div className="map-middle">
        <TileMap key={key} {...shown} />
        <Beside {...shown} status={live.status} />
      </div>
      <LevelTable key={key} {...shown} />
      <p className="note">
        {tilesNote(data, t)}{' '}
        <A href={`/map/table${choiceSearch(data.choice)}`}>{t('map.as-table')}</A>
      </p>
    </>
  );
}

/** A province that was just made: where its units come from. */
function NoUnits({ may_import }: { may_import: boolean }) {
  const { t } = useLocale();
  return (
    <div className="map-empty">
      <h2>{t('map.no-units-title')}</h2>
      <p>{t('map.no-units')}</p>
      {may_import && (
        <p>
          <A href="/imports" className="button button-main">
            {t('map.no-units-import')}
          </A>
        </p>
      )}
    </div>
  );
}

/** What the tiles stand for; nothing where a province has none. */
function tilesNote({ units }: MapData, t: Text): string {
  if (units.some(({ kind }) => kind === 'district')) return t('map.tiles-note');
  return units.some(({ kind }) => kind === 'commune') ? t('map.tiles-note-communes') : '';
}

function MapHead({ data, live }: { data: MapData; live: Live }) {
  const { t } = useLocale();
  const { pathname } = useLocation();
  const submit = useSubmit();
  const scripted = useScripted();
  const day = formatDayOf(data.period.to_at - 1);
  return (
    <div className="map-head">
      <div className="map-title">
        <h1>{t('map.title')}</h1>
        <AsOf
          at={live.figures.as_of}
          status={live.status}
          onPause={scripted ? live.pause : undefined}
        />
        <p className="note">
          {data.period.name}:{' '}
          {data.running ? t('map.running-period') : t('map.closed-period', { day })}
        </p>
      </div>
      <Form
        method="get"
        action={pathname}
        className="chooser"
        aria-label={t('map.choice')}
        onChange={(e) => submit(e.currentTarget, { preventScrollReset: true })}
      >
        <Chooser data={data} scripted={scripted} />
      </Form>
    </div>
  );
}

/** Beside the tiles stands the unit that was opened, else the ranking. */
function Beside(props: { data: MapData; figures: MapFigures; status: LiveStatus }) {
  const opened = useOutlet();
  return (
    <div className="map-beside">
      {opened ? (
        <Outlet context={props} />
      ) : (
        <Ranking
          key={Object.values(props.data.choice).join(' ')}
          data={props.data}
          figures={props.figures}
        />
      )}
    </div>
  );
}

function Empty() {
  const { t } = useLocale();
  return (
    <div className="map-empty">
      <h2>{t('map.empty-title')}</h2>
      <p>{t('map.empty')}</p>
    </div>
  );
}

const never = () => () => {};

/** Whether script runs: false on the server and in the first drawing of the browser. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
