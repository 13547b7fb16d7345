import { formatMoment } from '../../ui/format.ts';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import { FIELDS, type Field } from '../field.ts';
import type { MappingPage, PreviewLine, ReadLine } from '../page/mapping-page.ts';
import { FaultLines } from './fault-lines.tsx';

/** The first rows: what is understood above what the file says. */
export function PreviewTable({ page }: { page: MappingPage }) {
  const { t } = useLocale();
  const { preview, complaints, unreadable } = page;
  const good = preview.filter(({ read }) => read !== null).length;
  return (
    <section>
      <h2 id="import-preview">{t('import.preview')}</h2>
      <p className="import-quiet">{t('import.preview-says')}</p>
      {preview.length === 0 ? (
        <p>{t('import.preview-none')}</p>
      ) : complaints.length > 0 || unreadable ? (
        <p>{t('import.not-tried')}</p>
      ) : (
        <p aria-live="polite">{t('import.preview-good', { good, rows: preview.length })}</p>
      )}
      {preview.length > 0 && (
        <Scroll label={t('import.preview')} className="import-scroll import-preview">
          <table className="import-table">
            <thead>
              <tr>
                <th scope="col">{t('import.line')}</th>
                {FIELDS.map((field) => (
                  <th key={field} scope="col">
                    {t(`import.field-${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.map((line) => (
                <PreviewRow key={line.row} line={line} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function PreviewRow({ line }: { line: PreviewLine }) {
  const { t } = useLocale();
  const { row, read, said, faults } = line;
  return (
    <>
      <tr className={faults.length > 0 ? 'import-row-wrong' : undefined}>
        <th scope="row">
          {row}
          {read && <small className="import-sure-certain">{t('import.right')}</small>}
          {faults.length > 0 && <small className="import-wrong">{t('import.wrong')}</small>}
        </th>
        {FIELDS.map((field) => (
          <td key={field}>
            {read && <span>{factText(read, field, t)}</span>}
            {said[field] !== undefined && <small>{said[field] || '–'}</small>}
            {read?.no_hour.includes(field) && <small>({t('import.no-hour')})</small>}
          </td>
        ))}
      </tr>
      {faults.length > 0 && (
        <tr className="import-row-wrong">
          <td colSpan={FIELDS.length + 1}>
            <FaultLines faults={faults} />
          </td>
        </tr>
      )}
    </>
  );
}

/** A fact as people read it. */
function factText(
  read: ReadLine,
  field: Field,
  t: (key: TextKey, facts?: Record<string, string>) => string,
): string {
  const at = (moment: number | null) => (moment === null ? '–' : formatMoment(moment));
  switch (field) {
    case 'code':
    case 'unit':
    case 'procedure':
      return read[field];
    case 'channel':
      return t(`desk.channel-${read.channel}` as TextKey);
    case 'status':
      return t(`import.status-${read.state}` as TextKey);
    case 'due':
      return read.due_at === null && read.due_by === 'clock'
        ? t('import.due-computed')
        : at(read.due_at);
    default:
      return at(read[`${field}_at`]);
  }
}
