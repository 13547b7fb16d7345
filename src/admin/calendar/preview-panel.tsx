import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { CalendarPage, PreviewSummary } from './calendar-page.ts';

type Previewed = Pick<CalendarPage, 'preview' | 'version' | 'faults'>;

/** What a version in preparation would do: how many due instants move, and in which units. */
export function PreviewPanel({ preview, version: { version }, faults }: Previewed) {
  const { t, count } = useLocale();
  if (faults.length > 0) return <p>{t('calendar.preview-faulty')}</p>;
  if (!preview) return null;
  const { moved, open, finished, unexplained } = preview;
  return (
    <section aria-labelledby="calendar-preview">
      <h2 id="calendar-preview">{t('calendar.preview')}</h2>
      <p>
        {t('calendar.preview-says', {
          moved: count(moved),
          open: count(open),
          finished: count(finished),
        })}{' '}
        {t('calendar.preview-as-of', { time: formatMoment(preview.as_of) })}
      </p>
      {unexplained > 0 && <p>{t('calendar.unexplained', { count: count(unexplained) })}</p>}
      {moved === 0 ? (
        <p>{t('calendar.preview-none')}</p>
      ) : (
        <>
          <p className="admin-row">
            <A className="button" href={`/calendars/${version}/moves`}>
              {t('calendar.moves-all', { count: count(moved) })}
            </A>
            <A className="button" href={`/calendars/${version}/moves.csv`}>
              {t('calendar.moves-csv')}
            </A>
          </p>
          <EffectTable preview={preview} />
        </>
      )}
    </section>
  );
}

function EffectTable({ preview: { effects, more_units } }: { preview: PreviewSummary }) {
  const { t, count } = useLocale();
  const head = (key: 'in-time' | 'overdue', when: 'before' | 'after') =>
    `${t(`calendar.effect-${key}`)}, ${t(`calendar.${when}`)}`;
  return (
    <>
      <table className="admin-table admin-figures">
        <caption>{t('calendar.effects')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.unit')}</th>
            <th scope="col">{t('calendar.effect-open')}</th>
            <th scope="col">{t('calendar.effect-moved')}</th>
            <th scope="col">{head('in-time', 'before')}</th>
            <th scope="col">{head('in-time', 'after')}</th>
            <th scope="col">{head('overdue', 'before')}</th>
            <th scope="col">{head('overdue', 'after')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={effect.unit_id}>
              <th scope="row">
                {effect.name} <small>{effect.code}</small>
              </th>
              <td data-head={t('calendar.effect-open')}>{count(effect.open)}</td>
              <td data-head={t('calendar.effect-moved')}>{count(effect.moved)}</td>
              <td data-head={head('in-time', 'before')}>
                {count(effect.open - effect.overdue_before)}
              </td>
              <td data-head={head('in-time', 'after')}>
                {count(effect.open - effect.overdue_after)}
              </td>
              <td data-head={head('overdue', 'before')}>{count(effect.overdue_before)}</td>
              <td data-head={head('overdue', 'after')}>{count(effect.overdue_after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more_units > 0 && <p>{t('calendar.effects-more', { count: count(more_units) })}</p>}
    </>
  );
}
