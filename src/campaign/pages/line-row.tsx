import { useId } from 'react';
import { RefusalText } from '../../ui/failure.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { SheetRow } from '../page/sheet-page.ts';
import type { FormAnswer } from './act-on-sheet.ts';
import { EvidenceCell, FiguresCell, JudgedCell, SelfCell } from './line-cells.tsx';
import { useRowForm } from './use-row-form.ts';

/** What can be done in the row itself; the rest is done on the line's own page. */
const IN_ROW = ['report-line', 'appraise-line', 'decide-line', 'answer-recheck'] as const;

interface LineRowProps {
  row: SheetRow;
  /** The sheet's address. */
  place: string;
  idempotency_key: string;
  /** What the last form of this line came to, when it was sent without script. */
  answer: FormAnswer | null;
}

/** One line of the sheet. What the viewer may write stands in the row, and is kept as it is left. */
export function LineRow({ row, place, idempotency_key, answer: sent }: LineRowProps) {
  const { t, lang, figure } = useLocale();
  const form = useId();
  const verb = IN_ROW.find((one) => row.verbs.includes(one)) ?? null;
  const { answer, status, version, leave, Form } = useRowForm(
    { row, place },
    form,
    verb === 'report-line',
    sent,
  );
  const kept = answer?.refusal ? answer.kept : {};
  const cell = { row, form, kept, verb };
  const { final, self } = row.points;
  return (
    <tr className="sheet-row" id={`line-${row.code}`} onBlur={leave}>
      <th scope="row">
        <A href={`${place}/${row.code}`}>{row.code}</A> {row[`name_${lang}`]}
        <small>
          {t(`sheet.method-${row.method}`)}
          {row.agency && ` · ${row.agency[`name_${lang}`]}`}
        </small>
        <details>
          <summary>{t('sheet.rule')}</summary>
          <small>{row.rule[lang]}</small>
        </details>
        {verb && (
          <Form id={form} method="post" action={place}>
            <input type="hidden" name="verb" value={verb} />
            <input type="hidden" name="line_code" value={row.code} />
            <input type="hidden" name="version" value={version} />
            <input
              type="hidden"
              name="idempotency_key"
              value={`${idempotency_key}-${row.code}-${version}`}
            />
          </Form>
        )}
      </th>
      <td data-head={t('sheet.column-maximum')}>{figure(row.maximum)}</td>
      <td data-head={t('sheet.column-figures')}>
        <FiguresCell {...cell} />
      </td>
      <td data-head={t('sheet.column-self')}>
        <SelfCell {...cell} />
      </td>
      <td data-head={t('sheet.column-evidence')}>
        <EvidenceCell {...cell} place={place} />
      </td>
      <td data-head={t('sheet.column-judged')}>
        <JudgedCell {...cell} place={place} />
      </td>
      <td data-head={t('sheet.column-final')} className={row.differs ? 'sheet-differs' : ''}>
        <strong>{final ? figure(final.printed) : t(`sheet.line-${row.state}`)}</strong>
        {row.differs && self && <small>{t('sheet.was', { points: figure(self.printed) })}</small>}
        {row.gap && <small className="sheet-gap">{t(`sheet.gap-${row.gap}`)}</small>}
        {verb && (
          <button type="submit" form={form} className="button">
            {t('sheet.save')}
          </button>
        )}
        <small role="status">{status && t(`sheet.status-${status}`)}</small>
        {answer?.refusal && (
          <small role="alert" className="sheet-refused">
            <RefusalText refusal={answer.refusal} />
          </small>
        )}
      </td>
    </tr>
  );
}
