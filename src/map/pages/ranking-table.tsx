import { Link } from 'react-router';
import { finishedOf } from '../../measure/index.ts';
import { Changing } from '../../ui/changing.tsx';
import { useLocale } from '../../ui/locale.ts';
import { unitAddress } from '../address.ts';
import type { MapData, MapFigures } from '../data.ts';
import { type RankedUnit, rankingOf } from '../ranking.ts';
import { findStep, stepsOf } from '../scale.ts';
import { AreaNumbers, AreaStrip } from './area-strip.tsx';
import { CountLink } from './count-link.tsx';
import { Swatch } from './swatch.tsx';

interface Shown {
  data: MapData;
  figures: MapFigures;
}

/** One block in the order of its places. */
export function RankingTable(props: Shown & { block_code: string; numbers?: boolean }) {
  const { t } = useLocale();
  const { data, figures, block_code, numbers = false } = props;
  const block = data.blocks.find((one) => one.code === block_code)?.name ?? block_code;
  const caption = t('map.ranking-caption', {
    block,
    period: data.period.name,
    set: data.set.label,
  });
  const ranked = rankingOf(data.units, figures, block_code, data.morning);
  const shown = { caption, ranked, data, figures, numbers };
  return <RankingRows {...shown} />;
}

/** Ranked units as a table; every number opens its list. */
export function RankingRows(
  props: Shown & {
    caption: string;
    ranked: readonly RankedUnit[];
    within?: number;
    numbers?: boolean;
  },
) {
  const { t } = useLocale();
  const { caption, ranked, ...shown } = props;
  return (
    <table className={hasAreas(shown.data) ? 'figures ranking ranking-areas' : 'figures ranking'}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('map.rank')}</th>
          <th scope="col">{t('map.unit')}</th>
          <th scope="col">{t('map.score-of', { maximum: shown.data.set.maximum })}</th>
          {hasAreas(shown.data) ? (
            <AreaHeads data={shown.data} numbers={props.numbers ?? false} />
          ) : (
            <>
              <th scope="col">{t('map.finished')}</th>
              <th scope="col">{t('map.late')}</th>
            </>
          )}
          <th scope="col">{t('map.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((one) => (
          <RankingRow key={one.unit.unit_id} ranked={one} {...shown} />
        ))}
      </tbody>
    </table>
  );
}

/** Whether the shown set is a whole index: its areas then stand where one set shows its counts. */
const hasAreas = ({ set }: MapData): boolean => set.areas.length > 1;

function AreaHeads({ data, numbers }: { data: MapData; numbers: boolean }) {
  const { t } = useLocale();
  return (
    <>
      {data.beside_label && <th scope="col">{data.beside_label}</th>}
      {numbers ? (
        data.set.areas.map(({ code, name }) => (
          <th key={code} scope="col" title={name}>
            {code}
          </th>
        ))
      ) : (
        <th scope="col">{t('map.areas')}</th>
      )}
    </>
  );
}

function RankingRow(props: Shown & { ranked: RankedUnit; within?: number; numbers?: boolean }) {
  const { t, figure } = useLocale();
  const { data, ranked } = props;
  const { unit, rank, shared, total } = ranked;
  const query = { unit: unit.code, period: data.choice.period_code };
  const above =
    unit.kind === 'commune' &&
    unit.parent_id !== props.within &&
    data.units.find((one) => one.unit_id === unit.parent_id);
  const step = findStep(
    props.figures.scores[unit.unit_id]?.index ?? null,
    stepsOf(data.set.areas.length),
  );
  return (
    <tr>
      <td className="ranking-rank">
        {rank === null ? <span title={t('map.unranked')}>–</span> : <Changing text={`${rank}`} />}
        {shared && (
          <span className="ranking-shared" title={t('map.rank-shared')}>
            <span aria-hidden="true">=</span>
            <span className="unseen">{t('map.rank-shared')}</span>
          </span>
        )}
        <RankMove gained={ranked.gained} />
      </td>
      <th scope="row">
        <Link to={unitAddress(unit.code, data.choice)} preventScrollReset>
          {nameIn(unit)}
        </Link>
        {above && <span className="ranking-above">{above.short_name}</span>}
      </th>
      <td className="ranking-score">
        <Swatch step={step} />
        {total === null ? '–' : <Changing text={figure(total)} />}
      </td>
      {hasAreas(data) ? (
        <AreaCells data={data} ranked={ranked} numbers={props.numbers ?? false} />
      ) : (
        <CountCells ranked={ranked} query={query} />
      )}
      <td>
        <CountLink
          late
          count={ranked.counts.open_overdue}
          query={{ ...query, measure: 'open_overdue' }}
        />
      </td>
    </tr>
  );
}

function AreaCells(props: { data: MapData; ranked: RankedUnit; numbers: boolean }) {
  const { figure } = useLocale();
  const { data, ranked, numbers } = props;
  const { areas, beside } = ranked;
  const names = data.set.areas;
  return (
    <>
      {data.beside_label && <td>{beside === null ? '–' : <Changing text={figure(beside)} />}</td>}
      {numbers ? (
        <AreaNumbers areas={areas} names={names} />
      ) : (
        <td>
          <AreaStrip areas={areas} names={names} />
        </td>
      )}
    </>
  );
}

function CountCells(props: { ranked: RankedUnit; query: { unit: string; period: string } }) {
  const { ranked, query } = props;
  const { counts } = ranked;
  return (
    <>
      <td>
        <CountLink count={finishedOf(counts)} query={{ ...query, measure: 'finished' }} />
      </td>
      <td>
        <CountLink count={counts.finished_late} query={{ ...query, measure: 'finished_late' }} />
      </td>
    </>
  );
}

/** Places won or lost since the day began, in a sign and in words. */
function RankMove({ gained }: { gained: number }) {
  const { t } = useLocale();
  if (gained === 0) return null;
  const words = t(gained > 0 ? 'map.rank-up' : 'map.rank-down', { places: Math.abs(gained) });
  return (
    <span className={gained > 0 ? 'rank-up' : 'rank-down'} title={words}>
      <span aria-hidden="true">{Math.abs(gained)}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}

/** Districts go by their short name; communes and agencies need their kind beside it. */
const nameIn = (unit: RankedUnit['unit']): string =>
  unit.kind === 'district' ? unit.short_name : unit.name;
