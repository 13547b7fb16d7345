import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { anchorOf, type Complaint } from './complaints.ts';
import { complaintWords } from './words.ts';

interface CheckPanelProps {
  complaints: readonly Complaint[];
  /** The page whose places the complaints lead to; empty for the page itself. */
  page: string;
}

/** What is wrong with a set or looks wrong, faults first; each leads to its line. */
export function CheckPanel({ complaints, page }: CheckPanelProps) {
  const { t, count } = useLocale();
  const faults = complaints.filter(({ is }) => is === 'fault');
  const remarks = complaints.filter(({ is }) => is === 'remark');
  return (
    <section className="criteria-check" aria-labelledby="criteria-check" role="status">
      <h2 id="criteria-check">{t('criteria.check')}</h2>
      <p className={faults.length > 0 ? 'criteria-faulty' : 'criteria-sound'}>
        <span aria-hidden="true">{faults.length > 0 ? '✕' : '✓'}</span>{' '}
        {faults.length > 0
          ? t('criteria.faults', { count: count(faults.length) })
          : t('criteria.sound')}
      </p>
      <Complaints complaints={faults} page={page} />
      {remarks.length > 0 && (
        <>
          <h3>{t('criteria.remarks', { count: count(remarks.length) })}</h3>
          <p className="admin-quiet">{t('criteria.remarks-says')}</p>
        </>
      )}
      <Complaints complaints={remarks} page={page} />
    </section>
  );
}

function Complaints({ complaints, page }: CheckPanelProps) {
  const { t, lang } = useLocale();
  if (complaints.length === 0) return null;
  return (
    <ul>
      {complaints.map((one) => (
        <li key={`${one.code} ${one.path}`}>
          <A href={`${page}#${anchorOf(one.thing?.path ?? '')}`}>
            {one.thing ? `${one.thing.code} ${one.thing[`name_${lang}`]}` : t('criteria.what-set')}
          </A>
          : {complaintWords(one, lang)} <code>{one.path}</code>
        </li>
      ))}
    </ul>
  );
}
