import { useLocale } from '../../ui/locale.ts';
import { CHANNEL_NAMES } from '../field.ts';
import type { MappingPage } from '../page/mapping-page.ts';
import { ComplaintLine } from './complaint-line.tsx';

/** One value for all rows where the file tells none, and what may be created. */
export function DefaultFields({ page }: { page: MappingPage }) {
  const { t } = useLocale();
  const { defaults, create } = page.draft;
  return (
    <section aria-labelledby="import-defaults">
      <h2 id="import-defaults">{t('import.defaults')}</h2>
      <div className="admin-form">
        <label>
          {t('import.default-unit')}
          <input name="defaults.unit" list="import-units" defaultValue={defaults.unit ?? ''} />
        </label>
        <label>
          {t('import.default-procedure')}
          <input
            name="defaults.procedure"
            list="import-procedures"
            defaultValue={defaults.procedure ?? ''}
          />
        </label>
        <label>
          {t('import.default-channel')}
          <select name="defaults.channel" defaultValue={defaults.channel ?? ''}>
            <option value="">{t('import.default-none')}</option>
            {CHANNEL_NAMES.map((name) => (
              <option key={name} value={name}>
                {t(`import.channel-${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('import.default-limit')}
          <input name="defaults.limit" defaultValue={defaults.limit ?? ''} maxLength={20} />
          <small>{t('import.default-limit-says')}</small>
          <ComplaintLine at="limit" all={page.complaints} />
        </label>
      </div>
      <fieldset className="import-create">
        <legend>{t('import.create')}</legend>
        <label className="import-check">
          <input type="checkbox" name="create.units" defaultChecked={create.units} />
          <span>{t('import.create-units')}</span>
        </label>
        <label className="import-check">
          <input type="checkbox" name="create.procedures" defaultChecked={create.procedures} />
          <span>{t('import.create-procedures')}</span>
        </label>
      </fieldset>
      <datalist id="import-units">
        {page.units.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <datalist id="import-procedures">
        {page.procedures.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </datalist>
    </section>
  );
}
