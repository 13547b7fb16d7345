import { dayOf, formatDay, type Instant } from '../kernel/index.ts';
import { formatTime } from '../ui/format.ts';
import { textIn } from '../ui/text/index.ts';
import type { ReceiptLine } from '../worktime/index.ts';
import type { DossierSheet } from './dossier-sheet.ts';
import { limitWords } from './limit-words.ts';

/** The slip is a legal form: Vietnamese in whatever language the page is read. */
const t = textIn('vi');

/**
 * Form 01, the reception slip with the promised day (TT 01/2018/TT-VPCP), on one sheet of A4.
 * It prints what is known at reception and how the day was counted; below it, what moved it since.
 */
export function Slip({ sheet, demo }: { sheet: DossierSheet; demo: boolean }) {
  const { dossier, procedure, received_unit } = sheet;
  return (
    <article className="slip" lang="vi" aria-labelledby="slip-title">
      <header className="slip-head">
        <p>
          <strong>{received_unit.name}</strong>
          <br />
          {t('slip.one-stop')}
          <br />
          {t('slip.number', { code: dossier.code })}
        </p>
        <p>
          <strong>{t('slip.country')}</strong>
          <br />
          <strong className="slip-motto">{t('slip.motto')}</strong>
          <br />
          <em>{dateLine(dossier.received_at)}</em>
        </p>
      </header>
      <h2 id="slip-title">{t('slip.title')}</h2>
      {demo && <p className="slip-demo">{t('slip.demo')}</p>}
      <dl className="slip-lines">
        <Line head={t('slip.code')} text={dossier.code} strong />
        <Line head={t('slip.received-from')} text={sheet.applicant.name} strong />
        <Line head={t('slip.identity-number')} text={sheet.applicant.identity_number} />
        <Line head={t('slip.address')} text={sheet.applicant.address} />
        <Line head={t('slip.phone')} text={sheet.applicant.phone} />
        <Line head={t('slip.procedure')} text={`${procedure.title} (${procedure.code})`} />
        <Line head={t('slip.responsible')} text={sheet.unit.name} />
        <Line head={t('slip.channel')} text={t(`desk.channel-${dossier.channel}`)} />
        <Line head={t('slip.limit')} text={limitWords(sheet.limit, { t, lang: 'vi' })} />
        <Line head={t('slip.received-at')} text={longMoment(dossier.received_at)} />
        <Line
          head={t('slip.due-at')}
          text={sheet.slip.due_at === null ? t('desk.no-due-day') : longMoment(sheet.slip.due_at)}
          strong
        />
        <Line head={t('slip.return-at')} text={received_unit.name} />
      </dl>
      <Counted head={t('slip.how-counted')} lines={sheet.slip.lines} />
      <Since sheet={sheet} />
      <Signatures officer={sheet.events[0]?.actor_name ?? ''} applicant={sheet.applicant.name} />
    </article>
  );
}

function Line(props: { head: string; text: string | null; strong?: boolean }) {
  return (
    <div>
      <dt>{props.head}</dt>
      <dd className={props.strong ? 'slip-strong' : undefined}>{props.text ?? '…'}</dd>
    </div>
  );
}

/** What moved the promised moment since the reception, and the moment that holds now. */
function Since({ sheet: { slip, dossier, due_lines } }: { sheet: DossierSheet }) {
  const told = (lines: readonly ReceiptLine[]) => lines.map((line) => line.vi).join();
  if (due_lines.length === 0 || told(due_lines) === told(slip.lines)) return null;
  const due = dossier.due_at === null ? t('slip.stands-still') : longMoment(dossier.due_at);
  return <Counted head={t('slip.since', { due })} lines={due_lines} />;
}

function Counted({ head, lines }: { head: string; lines: readonly ReceiptLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="slip-counted">
      <h3>{head}</h3>
      <ol>
        {lines.map((line) => (
          <li key={line.vi}>{line.vi}</li>
        ))}
      </ol>
    </section>
  );
}

const Signatures = ({ officer, applicant }: { officer: string; applicant: string }) => (
  <footer className="slip-signatures">
    <p>
      <strong>{t('slip.applicant-signs')}</strong>
      <br />
      <em>{t('slip.sign-here')}</em>
      <span>{applicant}</span>
    </p>
    <p>
      <strong>{t('slip.officer-signs')}</strong>
      <br />
      <em>{t('slip.sign-here')}</em>
      <span>{officer}</span>
    </p>
  </footer>
);

const dayParts = (at: Instant) => {
  const [year = '', month = '', day = ''] = formatDay(dayOf(at)).split('-');
  return { year, month, day };
};

/** `ngày 29 tháng 03 năm 2023` */
const dateLine = (at: Instant): string => t('slip.date-line', dayParts(at));

/** `08 giờ 05 phút, ngày 29 tháng 03 năm 2023` */
function longMoment(at: Instant): string {
  const [hour = '', minute = ''] = formatTime(at).split(':');
  return t('slip.moment', { hour, minute, ...dayParts(at) });
}
