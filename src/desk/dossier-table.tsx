import { Link } from 'react-router';
import type { Instant } from '../kernel/index.ts';
import { formatDayOf, formatTime } from '../ui/format.ts';
import { useLocale } from '../ui/locale.ts';
import type { TextKey } from '../ui/text/index.ts';
import type { DossierLine } from './dossier-line.ts';
import { dueText, toneOf } from './due-words.ts';
import { Tag } from './tag.tsx';

const HEADS = [
  'desk.code',
  'desk.procedure',
  'desk.applicant',
  'desk.received-at',
  'desk.due-at',
  'desk.finished-at',
  'desk.state',
  'desk.holder',
  'desk.unit',
] as const satisfies readonly TextKey[];

/** Dossiers, one a row. On a narrow screen each row becomes a paragraph with its own heads. */
export function DossierTable({
  lines,
  caption,
}: {
  lines: readonly DossierLine[];
  caption: string;
}) {
  const { t } = useLocale();
  return (
    <table className="desk-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {HEADS.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <DossierTableRow key={line.code} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function DossierTableRow({ line }: { line: DossierLine }) {
  const { t } = useLocale();
  const tone = toneOf(line.due);
  return (
    <tr className={`desk-row-${tone}`}>
      <th scope="row" className="desk-code">
        <Link to={`/dossiers/${line.code}`}>{line.code}</Link>
      </th>
      <td className="desk-procedure">
        <span className="desk-clamp" title={line.procedure_title}>
          {line.procedure_title}
        </span>
      </td>
      <td data-head={t('desk.applicant')}>{line.applicant_name}</td>
      <td data-head={t('desk.received-at')}>
        <When at={line.received_at} />
      </td>
      <td data-head={t('desk.due-at')}>
        <Due line={line} />
      </td>
      <td data-head={t('desk.finished-at')}>
        {line.finished_at === null ? '–' : <When at={line.finished_at} />}
      </td>
      <td data-head={t('desk.state')}>
        <span className="desk-state">
          <StateWords line={line} />
          <Tag tone={tone}>{dueText(t, line.due)}</Tag>
        </span>
      </td>
      <td data-head={t('desk.holder')}>{line.holder_name ?? '–'}</td>
      <td className="desk-unit" data-head={t('desk.unit')}>
        {line.unit_name}
      </td>
    </tr>
  );
}

function Due({ line }: { line: DossierLine }) {
  const { t } = useLocale();
  if (line.due_at !== null) return <When at={line.due_at} />;
  return line.due.kind === 'suspended' ? '–' : t('desk.no-due-day');
}

/** A moment with its day first, as lists are read. */
const When = ({ at }: { at: Instant }) => (
  <time className="desk-when" dateTime={new Date(at).toISOString()}>
    {formatDayOf(at)} <span>{formatTime(at)}</span>
  </time>
);

/** `Đang xử lý, bước 2/4`. */
function StateWords({ line }: { line: DossierLine }) {
  const { t } = useLocale();
  const state = t(`desk.state-${line.state}`);
  if (line.state !== 'processing' || line.steps < 2 || line.step < 1) return state;
  return (
    <>
      {state}{' '}
      <span className="desk-step">{t('desk.step-of', { step: line.step, steps: line.steps })}</span>
    </>
  );
}
