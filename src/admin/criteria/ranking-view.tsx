import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { PeriodForm } from './rehearsal-view.tsx';
import { type SetLine, setAddress } from './sets-page.ts';

/** A unit's place with the band of places that the weights leave it. */
export interface BandRow {
  unit_id: number;
  name: string;
  rank: number;
  index: string;
  tier_vi: string | null;
  tier_en: string | null;
  low: number;
  high: number;
  best: number;
  worst: number;
  /** The place at which units in effect equal to this one begin, and how many they are. */
  equal_from: number;
  equal: number;
}

export interface RankingPage {
  version: SetLine;
  period: { period_code: string; name: string };
  periods: { period_code: string; name: string }[];
  /** Null where weights are exponents and no band is made. */
  draws: { runs: number; seed: number; spread_percent: number } | null;
  blocks: { code: string; name: string; units: BandRow[] }[];
}

/** The ranking by a set, and how much it owes to the weights of its areas. */
export function RankingView({ page }: { page: RankingPage }) {
  const { t, lang, count } = useLocale();
  const { version, draws } = page;
  const title = `${t('criteria.ranking')} · ${version[`name_${lang}`]}`;
  return (
    <>
      <PageTitle text={title} />
      <p>
        <A href={setAddress(version)}>
          {version.set_code} · {t('criteria.version', { version: version.version })}
        </A>
      </p>
      <h1>{title}</h1>
      <p className="admin-lead">
        {draws
          ? t('criteria.ranking-lead', {
              runs: count(draws.runs),
              percent: draws.spread_percent,
              seed: draws.seed,
            })
          : t('criteria.ranking-no-bands')}
      </p>
      <PeriodForm periods={page.periods} chosen={page.period.period_code} />
      {page.blocks.length === 0 && <p className="admin-quiet">{t('criteria.ranking-empty')}</p>}
      {page.blocks.map(({ code, name, units }) => (
        <Scroll key={code} label={name} className="criteria-wide">
          <BandTable name={name} units={units} />
        </Scroll>
      ))}
    </>
  );
}

function BandTable({ name, units }: { name: string; units: BandRow[] }) {
  const { t, lang, figure } = useLocale();
  return (
    <table className="admin-table criteria-bands">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('criteria.unit')}</th>
          <th scope="col">{t('criteria.rank')}</th>
          <th scope="col">{t('criteria.index')}</th>
          <th scope="col">{t('criteria.tier')}</th>
          <th scope="col">{t('criteria.band')}</th>
          <th scope="col">{t('criteria.equal')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unit_id}>
            <th scope="row">{unit.name}</th>
            <td data-head={t('criteria.rank')}>{unit.rank}</td>
            <td data-head={t('criteria.index')}>{figure(unit.index)}</td>
            <td data-head={t('criteria.tier')}>{unit[`tier_${lang}`] ?? '–'}</td>
            <td data-head={t('criteria.band')}>
              <Band unit={unit} places={units.length} />
            </td>
            <td data-head={t('criteria.equal')}>
              {unit.equal > 1
                ? t('criteria.equal-of', {
                    from: unit.equal_from,
                    to: unit.equal_from + unit.equal - 1,
                    count: unit.equal,
                  })
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WIDTH = 160;

/** The band in figures, and drawn: a line from best to worst, a bar over nine draws of ten. */
function Band({ unit, places }: { unit: BandRow; places: number }) {
  const { t } = useLocale();
  const x = (place: number) => 4 + ((place - 1) * (WIDTH - 8)) / Math.max(1, places - 1);
  const { low, high, best, worst, rank } = unit;
  return (
    <>
      <svg width={WIDTH} height="16" aria-hidden="true" className="criteria-band">
        <line x1={x(best)} x2={x(worst)} y1="8" y2="8" />
        <rect x={x(low) - 3} width={x(high) - x(low) + 6} y="4" height="8" />
        <circle cx={x(rank)} cy="8" r="3" />
      </svg>{' '}
      {low === high ? low : `${low}–${high}`}
      <small>{t('criteria.band-ends', { best, worst })}</small>
    </>
  );
}
