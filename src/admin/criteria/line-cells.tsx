import { useLocale } from '../../ui/locale.ts';
import type { TextKey } from '../../ui/text/index.ts';
import type { LineRow } from './tree.ts';

/** A line's code, what it says, its points, who is concerned, how it counts before the year is over. */
export function LineCells({ line }: { line: LineRow }) {
  const { t, lang } = useLocale();
  return (
    <>
      <th scope="row">{line.code}</th>
      <td>
        <strong>{line[`name_${lang}`]}</strong>
        <p>{line.rule[lang]}</p>
        {line.evidence && (
          <p className="criteria-small">
            {t('criteria.evidence')}: {line.evidence}
          </p>
        )}
        {line.source && (
          <p className="criteria-small">
            {t('criteria.source')}: {line.source}
          </p>
        )}
        {(line.mark || line.note) && (
          <p className="criteria-small">
            {line.mark && (
              <span className="criteria-mark">{t(`criteria.mark-${line.mark}` as TextKey)}</span>
            )}{' '}
            {line.note}
          </p>
        )}
      </td>
      <td>{line.maximum}</td>
      <td>
        {t(`criteria.method-${line.method}`)}
        <People line={line} />
      </td>
      <td>
        {t(`criteria.before_year_end-${line.before_year_end}`)}
        {line.due_on && (
          <small>{t('criteria.due-on', { day: line.due_on.split('-').reverse().join('/') })}</small>
        )}
        <small>
          {t('criteria.field-when_missing')}: {t(`criteria.when_missing-${line.when_missing}`)}
        </small>
      </td>
    </>
  );
}

/** Who tracks, confirms, appraises and is asked. */
function People({ line }: { line: LineRow }) {
  const { t, lang } = useLocale();
  const all = [
    [t('criteria.tracks'), line.tracked_by ? [line.tracked_by] : []],
    [t('criteria.confirms'), line.confirmed_by ? [line.confirmed_by] : []],
    [t('criteria.appraises'), line.appraised_by ? [line.appraised_by] : []],
    [t('criteria.asked'), line.asked],
  ] as const;
  return all.map(([words, who]) =>
    who.length === 0 ? null : (
      <small key={words}>
        {words}: {who.map((one) => one[`name_${lang}`]).join('; ')}
      </small>
    ),
  );
}
