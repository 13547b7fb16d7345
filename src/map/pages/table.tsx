import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import './map.css';
import './figures.css';
import './tiles.css';
import './unit.css';
import '../scale.css';
import { formatMoment } from '../../ui/format.ts';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { langOfRequest } from '../../ui/preference.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { mapAddress } from '../address.ts';
import { LevelTable } from './level-table.tsx';
import { RankingTable } from './ranking-table.tsx';
import { readMap } from './read-map.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  return readMap(world, { viewer, lang: langOfRequest(request), search });
}

/** The map's twin: every unit of every block in tables, to be read aloud, copied or printed. */
export default function MapTable() {
  const data = useLoaderData<typeof loader>();
  const { t } = useLocale();
  const shown = { data, figures: data.figures };
  return (
    <div className="map">
      <PageTitle text={t('map.table-title')} />
      <div className="map-head">
        <div className="map-title">
          <h1>{t('map.table-title')}</h1>
          <p className="note">
            {data.period.name} · {data.set.label} ·{' '}
            {t('map.as-of', { time: formatMoment(data.figures.as_of) })}
          </p>
        </div>
        <Link className="button" to={mapAddress(data.choice)}>
          {t('map.back')}
        </Link>
      </div>
      <LevelTable {...shown} />
      {data.blocks.map(({ code, name }) => (
        <section key={code} className="twin" aria-labelledby={`block-${code}`}>
          <h2 id={`block-${code}`}>{name}</h2>
          <Scroll
            label={t('map.ranking-caption', {
              block: name,
              period: data.period.name,
              set: data.set.label,
            })}
            className="wide"
          >
            <RankingTable {...shown} block_code={code} numbers={code === data.choice.block_code} />
          </Scroll>
        </section>
      ))}
    </div>
  );
}
