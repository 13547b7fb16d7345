import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { findText } from '../../ui/text/index.ts';
import { type ImportFigures, OUTCOMES } from '../run/record.ts';
import type { ImportPage, ShownRecord } from './import.tsx';

/** How many rows came to what; each number leads to its rows. */
export function OutcomeTable({ page: { record } }: { page: ImportPage }) {
  const { t, count } = useLocale();
  const { outcomes, file } = record.totals;
  const rows = file?.rows ?? record.rows_total;
  return (
    <section aria-labelledby="import-outcomes">
      <h2 id="import-outcomes">{t('import.report')}</h2>
      <p>
        {t('import.rows-total', { count: count(rows) })}
        {(file?.blank ?? 0) > 0 && ` ${t('import.blank', { count: count(file!.blank) })}`}
      </p>
      <ul className="import-outcomes">
        {OUTCOMES.map((outcome) => (
          <li key={outcome} className={`import-outcome-${outcome}`}>
            <A href={`/imports/${record.import_id}?outcome=${outcome}#import-rows`}>
              <strong>{count(outcomes[outcome])}</strong> {t(`import.outcome-${outcome}`)}
            </A>
            <small>{t(`import.outcome-${outcome}-says`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FIGURES: readonly (keyof ImportFigures)[] = [
  'received',
  'finished',
  'on_time_by_instant',
  'late_by_instant',
  'on_time_by_date',
  'late_by_date',
  'open',
  'open_overdue',
];

/** The file's own count beside the province's count of the same dossiers. */
export function TotalsTable({ record }: { record: ShownRecord }) {
  const { t, count } = useLocale();
  const { of_file, of_province, as_of } = record.totals;
  const undone = record.state === 'undone';
  return (
    <section>
      <h2 id="import-totals">{t('import.totals')}</h2>
      <p className="import-quiet">
        {undone ? t('import.totals-undone') : t('import.totals-says')}
        {!of_province && !undone && ` ${t('import.totals-trial')}`}{' '}
        {t('import.as-of', { time: formatMoment(as_of) })}
      </p>
      <Scroll className="import-scroll" label={t('import.totals')}>
        <table className="import-table import-totals">
          <thead>
            <tr>
              <th scope="col">{t('import.figure')}</th>
              <th scope="col">{t('import.of-file')}</th>
              <th scope="col">{t('import.of-province')}</th>
              <th scope="col">{t('import.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((name) => (
              <FigureRow
                key={name}
                name={name}
                of_file={of_file[name]}
                of_province={undone ? null : (of_province?.[name] ?? null)}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Notes record={record} count={count} />
    </section>
  );
}

function FigureRow(props: {
  name: keyof ImportFigures;
  of_file: number;
  of_province: number | null;
}) {
  const { t, count } = useLocale();
  const { name, of_file, of_province } = props;
  const difference = of_province === null ? null : of_province - of_file;
  return (
    <tr>
      <th scope="row">{t(`import.figure-${name}`)}</th>
      <td>{count(of_file)}</td>
      <td>{of_province === null ? '–' : count(of_province)}</td>
      <td className={difference ? 'import-wrong' : undefined}>
        {difference === null ? '–' : count(difference)}
      </td>
    </tr>
  );
}

/** Due moments, hours that were not told, and contradictions that were taken. */
function Notes({ record, count }: { record: ShownRecord; count(value: number): string }) {
  const { t, lang } = useLocale();
  const { due_by, file, created } = record.totals;
  const dues = [
    ['import.due-given', due_by.file],
    ['import.due-by-clock', due_by.clock],
    ['import.due-none', due_by.none],
    ['import.created-periods', created.periods],
  ] as const;
  const no_hour = Object.entries(file?.no_hour ?? {}).filter(([, many]) => many > 0);
  const taken = Object.entries(file?.taken_by_rule ?? {}).filter(([, many]) => many > 0);
  const fieldText = (field: string) => findText(lang, `import.field-${field}`) ?? field;
  const ruleText = (rule: string) => findText(lang, `import.rule.${rule}`) ?? rule;
  return (
    <ul className="import-notes">
      {dues
        .filter(([, many]) => many > 0)
        .map(([key, many]) => (
          <li key={key}>{t(key, { count: count(many) })}</li>
        ))}
      {no_hour.map(([field, many]) => (
        <li key={field}>
          {t('import.no-hour-count', { field: fieldText(field), count: count(many) })}
        </li>
      ))}
      {taken.map(([rule, many]) => (
        <li key={rule}>
          {t('import.file-taken-by-rule', { count: count(many), rule: ruleText(rule) })}
        </li>
      ))}
    </ul>
  );
}

/** The rules that rows broke; each number leads to its rows. */
export function RuleTable({ page: { record } }: { page: ImportPage }) {
  const { t, lang, count } = useLocale();
  const rules = Object.entries(record.totals.by_rule)
    .filter(([rule, many]) => many > 0 && rule !== 'amended')
    .sort(([, a], [, b]) => b - a);
  if (rules.length === 0) return null;
  return (
    <section>
      <h2 id="import-rules">{t('import.rules')}</h2>
      <Scroll className="import-scroll" label={t('import.rules')}>
        <table className="import-table import-totals">
          <thead>
            <tr>
              <th scope="col">{t('import.rule')}</th>
              <th scope="col">{t('import.count')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(([rule, many]) => (
              <tr key={rule}>
                <th scope="row">
                  {findText(lang, `import.rule.${rule}`) ?? rule}
                  <small>{findText(lang, `import.do.${rule}`)}</small>
                </th>
                <td>
                  <A href={`/imports/${record.import_id}?rule=${rule}#import-rows`}>
                    {count(many)}
                  </A>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
