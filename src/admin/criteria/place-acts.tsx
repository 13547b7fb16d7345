import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { PlaceKind } from './place.ts';

interface PlaceActsProps {
  path: string;
  /** What stands there, for those who hear the page. */
  name: string;
  here: string;
  digest: string;
}

/** What may be done to a thing of a draft: edit, move, remove. */
export function PlaceActs({ path, name, here, digest }: PlaceActsProps) {
  const { t } = useLocale();
  return (
    <div className="criteria-acts">
      <A
        className="button"
        href={`${here}/edit?at=${encodeURIComponent(path)}`}
        aria-label={`${t('criteria.edit')}: ${name}`}
      >
        {t('criteria.edit')}
      </A>
      <form method="post">
        <input type="hidden" name="digest" value={digest} />
        <input type="hidden" name="at" value={path} />
        {(['up', 'down', 'remove'] as const).map((act) => (
          <button
            key={act}
            type="submit"
            className="button"
            name="act"
            value={act}
            aria-label={`${t(`criteria.${act}`)}: ${name}`}
          >
            {act === 'remove' ? t('criteria.remove') : act === 'up' ? '↑' : '↓'}
          </button>
        ))}
      </form>
    </div>
  );
}

/** The way to a form for one more. */
export function AddLink({ here, list, kind }: { here: string; list: string; kind: PlaceKind }) {
  const { t } = useLocale();
  return (
    <A
      className="button criteria-add"
      href={`${here}/edit?list=${encodeURIComponent(list)}&kind=${kind}`}
    >
      +{' '}
      {t(`criteria.add-${kind as 'area' | 'criterion' | 'group' | 'sub-criterion' | 'adjustment'}`)}
    </A>
  );
}
