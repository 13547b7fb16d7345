import { useLocale } from '../../ui/locale.ts';

const STEPS = [1, 2, 3, 4] as const;
export type Step = (typeof STEPS)[number];

/** Where one is: choose the file, map its columns, try, import. */
export function Steps({ now }: { now: Step }) {
  const { t } = useLocale();
  return (
    <ol className="import-steps" aria-label={t('import.steps')}>
      {STEPS.map((step) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          className={step < now ? 'import-step-done' : undefined}
        >
          {t(`import.step-${step}`)}
        </li>
      ))}
    </ol>
  );
}
