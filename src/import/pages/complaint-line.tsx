import { useLocale } from '../../ui/locale.ts';
import type { Complaint } from '../page/draft.ts';

/** What is still missing at one place of the form. */
export function ComplaintLine({ at, all }: { at: string; all: readonly Complaint[] }) {
  const { t } = useLocale();
  return all
    .filter((one) => one.at === at)
    .map(({ says, facts }) => (
      <span key={`${says} ${JSON.stringify(facts)}`} className="import-wrong">
        ✗ {t(says, facts)}
      </span>
    ));
}
