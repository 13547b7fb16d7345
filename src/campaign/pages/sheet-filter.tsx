import { useLocale } from '../../ui/locale.ts';
import type { SheetPage } from '../page/sheet-page.ts';

/** Chooses which rows are shown; the choice stands in the address. */
export function SheetFilter({ page, only }: { page: SheetPage; only: string | null }) {
  const { t, count } = useLocale();
  const rows = page.areas.flatMap((area) => area.rows);
  const counts = {
    all: rows.length,
    open: page.open,
    gaps: rows.filter(({ gap }) => gap !== null).length,
    differs: rows.filter(({ differs }) => differs).length,
  };
  return (
    <nav className="sheet-filter" aria-label={t('sheet.filter')}>
      {(['all', 'open', 'gaps', 'differs'] as const).map((name) => (
        <a
          key={name}
          href={name === 'all' ? '?' : `?only=${name}`}
          aria-current={(only ?? 'all') === name ? 'page' : undefined}
        >
          {t(`sheet.only-${name}`)} ({count(counts[name])})
        </a>
      ))}
    </nav>
  );
}
