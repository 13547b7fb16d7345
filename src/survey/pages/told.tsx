import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { TextKey } from '../../ui/text/index.ts';

/** What was done, or why it was not. */
export function Told({ done, refusal }: { done: string | null; refusal: Refusal | null }) {
  const { t } = useLocale();
  if (refusal)
    return (
      <div className="survey-refused">
        <RefusalNotice refusal={refusal} />
      </div>
    );
  if (!done) return null;
  return (
    <p className="survey-done" role="status">
      {t(`survey.done-${done}` as TextKey)}
    </p>
  );
}
