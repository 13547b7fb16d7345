import type { ReactNode } from 'react';
import { useLocale } from '../../ui/locale.ts';
import type { SheetVerb } from '../page/possible.ts';
import type { SheetPage } from '../page/sheet-page.ts';
import type { FormAnswer } from './act-on-sheet.ts';

interface SheetActsProps {
  page: SheetPage;
  /** A new key with each drawing: the same form sent twice is one act. */
  form_key: string;
  answer: FormAnswer | null;
}

/** What can be done to the sheet as a whole: lock it, send it on, close it. */
export function SheetActs({ page, answer, form_key }: SheetActsProps) {
  const { t, count } = useLocale();
  if (page.verbs.length === 0) return null;
  const kept = answer?.refusal && answer.line_code === null ? answer.kept : {};
  const { unreported, unproved } = page.gaps;
  const has_gaps = unreported + unproved > 0;
  const forms: Record<SheetVerb, ReactNode> = {
    lock: (
      <>
        <p>
          {has_gaps
            ? t('sheet.lock-gaps', { unreported: count(unreported), unproved: count(unproved) })
            : t('sheet.lock-says')}
        </p>
        {has_gaps && (
          <label className="admin-check">
            <input type="checkbox" name="accept_gaps" defaultChecked={!!kept.accept_gaps} />
            {t('sheet.accept-gaps')}
          </label>
        )}
      </>
    ),
    'agree-rest': <p>{t('sheet.agree-rest-says')}</p>,
    advance: (
      <label>
        {t('sheet.reason')}
        <input name="reason" required minLength={3} defaultValue={kept.reason ?? ''} />
      </label>
    ),
    finalise: <p>{t('sheet.finalise-says')}</p>,
  };
  return (
    <div className="sheet-acts">
      {page.verbs.map((verb) => (
        <form key={verb} method="post" className="admin-form">
          <input type="hidden" name="verb" value={verb} />
          <input type="hidden" name="idempotency_key" value={`${form_key}-${verb}`} />
          {forms[verb]}
          <button type="submit" className="button button-main">
            {t(`sheet.act-${verb}`)}
          </button>
        </form>
      ))}
    </div>
  );
}
