import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Input } from '../calendar/input.tsx';
import type { SetPage } from './sets-page.ts';

/** Puts a file in the draft's place. */
export function ImportForm({ digest }: { digest: string }) {
  const { t } = useLocale();
  return (
    <details className="calendar-form">
      <summary>{t('criteria.import')}</summary>
      <p>
        {t('criteria.import-says')} <A href="/criteria/schema.json">{t('criteria.schema')}</A>
      </p>
      <form method="post" encType="multipart/form-data" className="admin-form">
        <input type="hidden" name="act" value="import" />
        <input type="hidden" name="digest" value={digest} />
        <label>
          {t('criteria.file')}
          <input type="file" name="file" accept=".json,application/json" required />
        </label>
        <button type="submit" className="button button-main">
          {t('criteria.import-do')}
        </button>
      </form>
    </details>
  );
}

interface DraftFromProps {
  page: SetPage;
  kept: Readonly<Record<string, string>>;
}

/** Begins a draft from this version: its next one, or a set of its own such as next year's. */
export function DraftFrom({ page, kept }: DraftFromProps) {
  const { t } = useLocale();
  const { set_code, valid_from } = page.version;
  const open = page.versions.find(({ state }) => state === 'draft');
  const values = { set_code, valid_from, ...(kept.act === 'draft' ? kept : {}) };
  return (
    <details className="calendar-form" open={kept.act === 'draft'}>
      <summary>{t('criteria.draft')}</summary>
      <p>{t('criteria.draft-says')}</p>
      {open && <p>{t('criteria.draft-open', { version: open.version })}</p>}
      <form method="post" className="admin-form">
        <input type="hidden" name="act" value="draft" />
        <Input name="set_code" text="criteria.new-code" kept={values} required maxLength={60} />
        <Input
          name="valid_from"
          text="criteria.field-valid_from"
          type="date"
          kept={values}
          required
        />
        <Input name="reason" text="criteria.draft-reason" kept={values} required minLength={3} />
        <button type="submit" className="button button-main">
          {t('criteria.draft')}
        </button>
      </form>
    </details>
  );
}
