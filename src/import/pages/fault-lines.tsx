import { useLocale } from '../../ui/locale.ts';
import { findText } from '../../ui/text/index.ts';

/** What is wrong in a row: the parts that the page and the report share. */
export interface ShownFault {
  rule: string;
  column: string | null;
  value: string;
  possible: readonly string[];
  /** What it contradicts. */
  against?: { row: number; column: string | null; value: string } | undefined;
}

/** Each fault in words: where, what stands there, why not, what to do. */
export function FaultLines({ faults }: { faults: readonly ShownFault[] }) {
  return (
    <ul className="import-faults">
      {faults.map((fault) => (
        <FaultLine key={`${fault.rule} ${fault.column}`} fault={fault} />
      ))}
    </ul>
  );
}

function FaultLine({ fault }: { fault: ShownFault }) {
  const { t, lang } = useLocale();
  const { rule, column, value, possible, against } = fault;
  if (rule === 'amended') return <AmendedLine fault={fault} />;
  const says = findText(lang, `import.rule.${rule}`) ?? rule;
  const remedy = findText(lang, `import.do.${rule}`);
  return (
    <li>
      {column !== null && <>{t('import.in-column', { column })} </>}
      {value !== '' && <>{t('import.written', { value })} </>}
      {(column !== null || value !== '') && '— '}
      <strong>{says}</strong>
      {against && ` (${t('import.against', { ...against, column: against.column ?? '–' })})`}.
      {remedy && ` ${remedy}`}
      {possible.length > 0 && ` ${t('import.possible', { possible: possible.join(' · ') })}.`}
    </li>
  );
}

/** Not a fault: what stood there before, and what the file says now. */
function AmendedLine({ fault: { column, value, possible } }: { fault: ShownFault }) {
  const { t } = useLocale();
  const [now = ''] = possible;
  return (
    <li>{t('import.was', { column: column ?? '–', before: value || '–', now: now || '–' })}</li>
  );
}
