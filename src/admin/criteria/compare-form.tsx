import { PlainForm } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { type SetLine, setKey } from './sets-page.ts';

interface CompareFormProps {
  sets: readonly SetLine[];
  /** The versions that are chosen, as `code:version`. */
  a: string;
  b: string;
}

/** Two versions to lay side by side. */
export function CompareForm({ sets, a, b }: CompareFormProps) {
  const { t } = useLocale();
  return (
    <PlainForm method="get" action="/criteria/compare" className="admin-form criteria-choose">
      <Versions name="a" text={t('criteria.compare-before')} sets={sets} chosen={a} />
      <Versions name="b" text={t('criteria.compare-after')} sets={sets} chosen={b} />
      <button type="submit" className="button">
        {t('criteria.compare')}
      </button>
    </PlainForm>
  );
}

function Versions(props: { name: string; text: string; sets: readonly SetLine[]; chosen: string }) {
  const { t } = useLocale();
  const { name, text, sets, chosen } = props;
  return (
    <label>
      {text}
      <select name={name} defaultValue={chosen} required>
        <option value="">{t('criteria.choose')}</option>
        {sets.map((set) => (
          <option key={setKey(set)} value={setKey(set)}>
            {set.set_code} · {t('criteria.version', { version: set.version })} (
            {t(`criteria.state-${set.state}`)})
          </option>
        ))}
      </select>
    </label>
  );
}
