import { useLocale } from '../../ui/locale.ts';
import { CHANNEL_NAMES, type Field } from '../field.ts';
import type { MappingPage } from '../page/mapping-page.ts';
import { ComplaintLine } from './complaint-line.tsx';

interface DefaultFieldProps {
  field: Field;
  /** The file has a column: a default that a mapping brought is carried along. */
  hidden: boolean;
  page: MappingPage;
}

/** One value for all dossiers, beside a field for which the file has no column. */
export function DefaultField({ field, hidden, page }: DefaultFieldProps) {
  const { t } = useLocale();
  const { defaults } = page.draft;
  if (field !== 'unit' && field !== 'procedure' && field !== 'channel') return null;
  if (hidden) {
    const value = defaults[field];
    return value && <input type="hidden" name={`defaults.${field}`} value={value} />;
  }
  if (field === 'channel')
    return (
      <label className="import-default">
        {t('import.default-for-all')}
        <select name="defaults.channel" defaultValue={defaults.channel ?? ''}>
          <option value="">{t('import.default-none')}</option>
          {CHANNEL_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`import.channel-${name}`)}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <label className="import-default">
      {t(`import.default-${field}`)}
      <input name={`defaults.${field}`} list={`import-${field}s`} defaultValue={defaults[field]} />
      <datalist id={`import-${field}s`}>
        {field === 'unit'
          ? page.units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))
          : page.procedures.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
      </datalist>
    </label>
  );
}

/** What is computed or created where the file or the province says nothing. */
export function MissingFields({ page }: { page: MappingPage }) {
  const { t } = useLocale();
  const { defaults, create } = page.draft;
  return (
    <section aria-labelledby="import-missing">
      <h2 id="import-missing">{t('import.create')}</h2>
      <label className="import-check">
        <input type="checkbox" name="create.units" defaultChecked={create.units} />
        <span>{t('import.create-units')}</span>
      </label>
      <label className="import-check">
        <input type="checkbox" name="create.procedures" defaultChecked={create.procedures} />
        <span>{t('import.create-procedures')}</span>
      </label>
      <div className="admin-form">
        <label>
          {t('import.default-limit')}
          <input name="defaults.limit" defaultValue={defaults.limit ?? ''} maxLength={20} />
          <small>{t('import.default-limit-says')}</small>
          <ComplaintLine at="limit" all={page.complaints} />
        </label>
      </div>
    </section>
  );
}
