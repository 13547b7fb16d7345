import { useLocale } from '../../ui/locale.ts';
import type { SetState } from './set-version.ts';

const SIGNS: Record<SetState, string> = {
  draft: '✎',
  'in-force': '●',
  replaced: '○',
  discarded: '×',
};

/** Where a version stands, by a sign and a word. */
export function StateMark({ state }: { state: SetState }) {
  const { t } = useLocale();
  return (
    <span className={`criteria-state criteria-${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`criteria.state-${state}`)}
    </span>
  );
}
