import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';

/** How many dossiers would leave, and how many stay. */
export interface UndoPreview {
  leave: number;
  stay: number;
}

/** Asks once more, with the numbers, before a whole import is taken back. */
export function UndoForm(props: { undo: UndoPreview; reason: string; id: number }) {
  const { t, count } = useLocale();
  const { leave, stay } = props.undo;
  return (
    <section className="import-box import-box-warn" aria-labelledby="import-undo">
      <h2 id="import-undo">{t('import.undo-ask')}</h2>
      {leave === 0 ? (
        <p>{t('import.undo-nothing')}</p>
      ) : (
        <p>{t('import.undo-leave', { count: count(leave) })}</p>
      )}
      {stay > 0 && <p>{t('import.undo-stay', { count: count(stay) })}</p>}
      <p className="import-quiet">{t('import.undo-journal')}</p>
      <form method="post" action={`?undo=1`} className="admin-form">
        <input type="hidden" name="act" value="undo" />
        {leave > 0 && (
          <label className="import-reason">
            {t('import.undo-reason')}
            <input
              name="reason"
              defaultValue={props.reason}
              required
              minLength={3}
              maxLength={300}
            />
          </label>
        )}
        {leave > 0 && (
          <button type="submit" className="button button-main">
            {t('import.undo-do', { count: count(leave) })}
          </button>
        )}
        <A className="button" href={`/imports/${props.id}`}>
          {t('import.cancel')}
        </A>
      </form>
    </section>
  );
}
