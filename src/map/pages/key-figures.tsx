import { finishedOf, inTimeOf } from '../../measure/index.ts';
import { Changing } from '../../ui/changing.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { MapData, MapFigures } from '../data.ts';
import { levelRows, rowsByLevel } from '../levels.ts';
import { inTimeText } from '../rate.ts';
import { CountLink } from './count-link.tsx';

/** The province in five numbers, each open to its list. */
export function KeyFigures({ data, figures }: { data: MapData; figures: MapFigures }) {
  const { t, count, figure } = useLocale();
  const { counts } = levelRows(rowsByLevel(data.units, figures.counts)).at(-1)!;
  const { period_code: period } = data.choice;
  const rate = inTimeText(counts);
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures" className="unseen">
        {t('map.key')}
      </h2>
      <dl className="key">
        <div className="key-first">
          <dd>{rate === null ? '–' : <Changing text={`${figure(rate)} %`} />}</dd>
          <dt>
            {t('map.key-in-time')}
            <A className="key-of" href={`/dossiers?period=${period}&measure=finished`}>
              {t('map.key-in-time-of', {
                in_time: count(inTimeOf(counts)),
                finished: count(finishedOf(counts)),
              })}
            </A>
          </dt>
        </div>
        <div>
          <dd>
            <CountLink count={counts.received} query={{ period, measure: 'received' }} />
          </dd>
          <dt>{t('map.key-received')}</dt>
        </div>
        <div>
          <dd>
            <CountLink count={counts.open_in_time} query={{ period, measure: 'open_in_time' }} />
          </dd>
          <dt>{t('map.key-open')}</dt>
        </div>
        <div>
          <dd>
            <CountLink
              late
              count={counts.open_overdue}
              query={{ period, measure: 'open_overdue' }}
            />
          </dd>
          <dt>{t('map.key-overdue')}</dt>
        </div>
        <div>
          <dd>
            <CountLink
              late
              count={counts.finished_late}
              query={{ period, measure: 'finished_late' }}
            />
          </dd>
          <dt>{t('map.key-late')}</dt>
        </div>
      </dl>
    </section>
  );
}
