import { useLocale } from '../ui/locale.ts';
import type { ReceiptLine } from '../worktime/index.ts';
import type { DossierSheet } from './dossier-sheet.ts';
import { dueText, hourAndDay, toneOf } from './due-words.ts';
import { limitWords } from './limit-words.ts';
import { Tag } from './tag.tsx';

/** The promised moment, where the dossier stands to it, and how it was counted. */
export function DuePanel({ sheet }: { sheet: DossierSheet }) {
  const { dossier, due, due_lines, due_by } = sheet;
  const locale = useLocale();
  const { t } = locale;
  const tone = toneOf(due);
  return (
    <section className={`dossier-due dossier-due-${tone}`} aria-label={t('desk.due-at')}>
      <dl>
        <div>
          <dt>{t('desk.due-at')}</dt>
          <dd>
            {dossier.due_at !== null && hourAndDay(dossier.due_at)}
            {dossier.due_at === null && dossier.suspended_at === null && t('desk.no-due-day')}
            <Tag tone={tone}>{dueText(t, due)}</Tag>
          </dd>
        </div>
        {dossier.finished_at !== null && (
          <div>
            <dt>{t('desk.finished-at')}</dt>
            <dd>{hourAndDay(dossier.finished_at)}</dd>
          </div>
        )}
        {dossier.returned_at !== null && (
          <div>
            <dt>{t('desk.returned-at')}</dt>
            <dd>{hourAndDay(dossier.returned_at)}</dd>
          </div>
        )}
      </dl>
      <ClockNotes sheet={sheet} />
      {due_by === 'file' && <p>{t('desk.due-by-file')}</p>}
      {due_by === 'clock' && (
        <p>{t('desk.due-by-clock', { limit: limitWords(sheet.limit, locale) })}</p>
      )}
      {due_lines.length > 0 && (
        <details>
          <summary>{t('desk.how-counted')}</summary>
          <DueLines lines={due_lines} />
        </details>
      )}
    </section>
  );
}

/** That the clock stands still and why, and what an apology slip told. */
function ClockNotes({ sheet: { dossier, waits_for } }: { sheet: DossierSheet }) {
  const { t, lang } = useLocale();
  const { suspended_at, promised_at } = dossier;
  return (
    <>
      {suspended_at !== null && (
        <p>
          {t('desk.suspended-for', {
            at: hourAndDay(suspended_at),
            reason: waits_for?.[lang] ?? '',
          })}
        </p>
      )}
      {promised_at !== null && <p>{t('desk.promised-anew', { at: hourAndDay(promised_at) })}</p>}
    </>
  );
}

/** The count of a due instant, line by line. */
export function DueLines({ lines }: { lines: readonly ReceiptLine[] }) {
  const { lang } = useLocale();
  return (
    <ol className="dossier-due-lines">
      {lines.map((line) => (
        <li key={line.vi}>{line[lang]}</li>
      ))}
    </ol>
  );
}
