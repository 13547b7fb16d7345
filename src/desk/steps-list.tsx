import { useLocale } from '../ui/locale.ts';
import type { Text } from '../ui/text/index.ts';
import type { DossierSheet, SheetStep } from './dossier-sheet.ts';
import { hourAndDay } from './due-words.ts';

/** The steps of the internal procedure, with the one the dossier is at. */
export function StepsList({ steps }: { steps: DossierSheet['steps'] }) {
  const { t, lang } = useLocale();
  const hours = (value: number) => String(value).replace('.', lang === 'vi' ? ',' : '.');
  return (
    <section aria-labelledby="dossier-steps">
      <h2 id="dossier-steps">{t('desk.steps')}</h2>
      <ol className="dossier-steps">
        {steps.map((step) => (
          <li
            key={step.order}
            className={`dossier-step-${step.progress}`}
            aria-current={step.progress === 'now' ? 'step' : undefined}
          >
            {step.name}
            <small>
              {t(`desk.step-${step.progress}`)}
              {step.outside_clock && ` · ${t('desk.step-outside')}`}
              {step.hours !== null && ` · ${t('desk.hours-planned', { hours: hours(step.hours) })}`}
              {dueWords(t, step)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** When a step was done, and when it should have been or may be expected to. */
function dueWords(t: Text, { due_at, done_at, progress }: SheetStep): string {
  const words = [
    done_at === null ? '' : t('desk.step-done-at', { at: hourAndDay(done_at) }),
    due_at === null
      ? ''
      : t(progress === 'to-come' ? 'desk.step-due-planned' : 'desk.step-due', {
          at: hourAndDay(due_at),
        }),
    due_at !== null && done_at !== null && done_at > due_at ? t('desk.step-late') : '',
  ];
  return words
    .filter(Boolean)
    .map((word) => ` · ${word}`)
    .join('');
}
