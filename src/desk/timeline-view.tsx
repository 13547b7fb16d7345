import { useLocale } from '../ui/locale.ts';
import type { Text, TextKey } from '../ui/text/index.ts';
import { clockWords } from './clock-words.ts';
import type { DossierSheet, SheetStep } from './dossier-sheet.ts';
import { hourAndDay } from './due-words.ts';
import { durationText } from './duration.ts';
import type { TimelineEntry } from './timeline.ts';

/** Everything that happened, one line of time from the top down, and who has the dossier now. */
export function TimelineView(props: { sheet: DossierSheet; seen_seq: number | null }) {
  const { t } = useLocale();
  const { events, steps } = props.sheet;
  const isNew = (seq: number) => props.seen_seq !== null && seq > props.seen_seq;
  return (
    <section aria-labelledby="dossier-timeline">
      <h2 id="dossier-timeline">{t('desk.timeline')}</h2>
      <ol className="dossier-timeline">
        {events.map((entry) => (
          <Entry key={entry.seq} entry={entry} steps={steps} is_new={isNew(entry.seq)} />
        ))}
        <Now sheet={props.sheet} />
      </ol>
    </section>
  );
}

function Entry(props: { entry: TimelineEntry; steps: readonly SheetStep[]; is_new: boolean }) {
  const locale = useLocale();
  const { t } = locale;
  const { entry, is_new } = props;
  const change = entry.clock?.change;
  const basis = change && 'basis' in change ? change.basis : null;
  return (
    <li className={is_new ? 'dossier-entry-new' : undefined}>
      {entry.held_minutes !== null && <Held entry={entry} />}
      <p className="dossier-entry-what">
        {is_new && <strong className="desk-mark">{t('desk.new')}</strong>}{' '}
        {whatHappened(locale, entry, props.steps)}
      </p>
      <p className="dossier-entry-who">
        <time dateTime={new Date(entry.at).toISOString()}>{hourAndDay(entry.at)}</time> ·{' '}
        {entry.actor_name ?? t('desk.system')}
        {entry.unit_name !== '' && `, ${entry.unit_name}`}
      </p>
      {basis !== null && <p className="dossier-entry-why">{t('desk.basis-was', { basis })}</p>}
      {entry.reason !== null && (
        <p className="dossier-entry-why">{t('desk.reason-was', { reason: entry.reason })}</p>
      )}
    </li>
  );
}

/** How long someone, or nobody, had the dossier until then. */
function Held({ entry: { held_minutes, held_by_name, kind } }: { entry: TimelineEntry }) {
  const { t } = useLocale();
  const time = durationText(t, held_minutes ?? 0);
  if (kind === 'dossier.resumed')
    return <p className="dossier-held">{t('desk.stood-still', { time })}</p>;
  const waited = kind === 'dossier.result-returned' ? 'desk.waited-to-return' : 'desk.waited';
  return (
    <p className="dossier-held">
      {held_by_name === null ? t(waited, { time }) : t('desk.held', { name: held_by_name, time })}
    </p>
  );
}

type Locale = ReturnType<typeof useLocale>;

function whatHappened(locale: Locale, entry: TimelineEntry, steps: readonly SheetStep[]): string {
  const { t } = locale;
  const holder = entry.holder_name ?? t('desk.nobody');
  const step = steps.find((one) => one.order === entry.step);
  const named = { holder, step: entry.step ?? '', name: step?.name ?? '' };
  switch (entry.kind) {
    case 'dossier.received':
      return t(entry.holder_name === null ? 'desk.was-received' : 'desk.was-received-by', named);
    case 'dossier.assigned':
      return t('desk.was-assigned', named);
    case 'dossier.step-completed':
      return t(
        entry.holder_name === entry.held_by_name
          ? 'desk.was-step-completed'
          : 'desk.was-step-completed-on',
        named,
      );
    case 'dossier.finished':
      return t('desk.was-finished', named);
    case 'dossier.result-returned':
      return t('desk.was-returned');
    case 'dossier.imported':
      return t('desk.was-imported', broughtWords(t, entry));
    case 'dossier.import-amended':
      return t('desk.was-corrected', broughtWords(t, entry));
    default:
      return entry.clock ? clockWords(locale, entry.clock) : '';
  }
}

/** The file and row of another system, and what of the dossier a correction changed. */
function broughtWords(t: Text, { brought }: TimelineEntry) {
  const { file_name = '', row = '', changed = [] } = brought ?? {};
  const names = changed.flatMap((field) => CHANGED[field] ?? []).map((key) => t(key));
  return { file_name, row, changed: names.join(', ') };
}

const CHANGED: Record<string, TextKey> = {
  procedure_id: 'desk.changed-procedure',
  channel: 'desk.changed-channel',
  state: 'desk.changed-state',
  received_at: 'desk.changed-received',
  due_at: 'desk.changed-due',
  due_by: 'desk.changed-due-by',
  limit: 'desk.changed-limit',
  finished_at: 'desk.changed-finished',
  returned_at: 'desk.changed-returned',
};

/** Who has an open dossier now, and for how long. */
function Now({ sheet: { dossier, holder_name, held_minutes, steps } }: { sheet: DossierSheet }) {
  const { t } = useLocale();
  if (held_minutes === null || dossier.finished_at !== null) return null;
  const step = steps.find((one) => one.progress === 'now');
  const time = durationText(t, held_minutes);
  return (
    <li className="dossier-entry-now">
      <p className="dossier-entry-what">
        {holder_name === null
          ? t('desk.now-nobody', { time })
          : t('desk.now-held', { name: holder_name, time })}
      </p>
      {step && <p className="dossier-entry-who">{t('desk.now-at', { name: step.name })}</p>}
    </li>
  );
}
