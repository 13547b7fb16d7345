import { type Counts, finishedOf } from '../../measure/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import type { ListQuery } from '../address.ts';
import type { MapData, MapFigures } from '../data.ts';
import { levelRows, rowsByLevel } from '../levels.ts';
import { inTimeText } from '../rate.ts';
import { CountLink } from './count-link.tsx';

/** All measures by level; every number opens its list. The last row is a sum of ours. */
export function LevelTable({ data, figures }: { data: MapData; figures: MapFigures }) {
  const { t } = useLocale();
  const period = data.choice.period_code;
  return (
    <section className="levels" aria-labelledby="levels">
      <h2 id="levels">{t('map.levels')}</h2>
      <Scroll className="wide" label={t('map.levels-caption', { period: data.period.name })}>
        <table className="figures">
          <caption className="unseen">
            {t('map.levels-caption', { period: data.period.name })}
          </caption>
          <MeasuresHead first={t('map.level')} />
          <tbody>
            {levelRows(rowsByLevel(data.units, figures.counts)).map(({ level, counts }) => (
              <tr key={level ?? 'total'} className={level ? undefined : 'figures-total'}>
                <th scope="row">
                  {level ? t(`map.level-${level}` as TextKey) : t('map.level-total')}
                </th>
                <MeasureCells counts={counts} query={{ ...(level && { level }), period }} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note">
        <A href={`/reports/dossiers?period=${encodeURIComponent(period)}`}>
          {t('report.as-report')}
        </A>
      </p>
    </section>
  );
}

/** The two head rows of a table with one line a thing and all measures across. */
export function MeasuresHead({ first }: { first: string }) {
  const { t } = useLocale();
  const column = (key: TextKey) => (
    <th key={key} scope="col">
      {t(key)}
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {first}
        </th>
        <th scope="colgroup" colSpan={2}>
          {t('map.group-handled')}
        </th>
        <th scope="colgroup" colSpan={5}>
          {t('map.group-finished')}
        </th>
        <th scope="colgroup" colSpan={2}>
          {t('map.group-open')}
        </th>
      </tr>
      <tr>
        {(
          [
            'map.received',
            'map.carried-over',
            'map.sum',
            'map.finished-early',
            'map.finished-on-time',
            'map.finished-late',
            'map.in-time-rate',
            'map.open-in-time',
            'map.open-overdue',
          ] as const
        ).map(column)}
      </tr>
    </thead>
  );
}

/** The cells under that head. */
export function MeasureCells({
  counts,
  query,
}: {
  counts: Counts;
  query: Omit<ListQuery, 'measure'>;
}) {
  const { figure } = useLocale();
  const cell = (measure: keyof Counts, late?: boolean) => (
    <td>
      <CountLink count={counts[measure]} query={{ ...query, measure }} {...(late && { late })} />
    </td>
  );
  const rate = inTimeText(counts);
  return (
    <>
      {cell('received')}
      {cell('carried_over')}
      <td>
        <CountLink count={finishedOf(counts)} query={{ ...query, measure: 'finished' }} />
      </td>
      {cell('finished_early')}
      {cell('finished_on_time')}
      {cell('finished_late')}
      <td>{rate === null ? '–' : figure(rate)}</td>
      {cell('open_in_time')}
      {cell('open_overdue', true)}
    </>
  );
}
