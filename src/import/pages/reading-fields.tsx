import { useLocale } from '../../ui/locale.ts';
import { ENCODINGS, type Mapping } from '../mapping.ts';
import type { MappingPage } from '../page/mapping-page.ts';
import { TAKEABLE } from '../row.ts';

const SEPARATORS = [
  ['auto', 'import.separator-auto'],
  [',', 'import.separator-comma'],
  [';', 'import.separator-semicolon'],
  ['\t', 'import.separator-tab'],
  ['|', 'import.separator-bar'],
] as const;

/** How the bytes become a table: found by itself, and open only when that went wrong. */
export function ReadingFields({ page }: { page: MappingPage }) {
  const { t } = useLocale();
  const { how, draft, sheets } = page;
  const { encoding, separator, header_row, sheet } = draft.file;
  return (
    <details className="import-more" open={how === null || page.header.length < 2}>
      <summary>
        {t('import.reading')}
        {how && <Found page={page} />}
      </summary>
      <div className="admin-form">
        <label>
          {t('import.encoding')}
          <select name="file.encoding" defaultValue={encoding}>
            {ENCODINGS.map((name) => (
              <option key={name} value={name}>
                {name === 'auto' ? t('import.encoding-auto') : name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('import.separator')}
          <select name="file.separator" defaultValue={separator}>
            {SEPARATORS.map(([sign, key]) => (
              <option key={sign} value={sign}>
                {t(key)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('import.header-row')}
          <input
            type="number"
            name="file.header_row"
            min={1}
            max={1000}
            defaultValue={header_row}
            required
          />
        </label>
        {sheets.length > 0 && (
          <label>
            {t('import.sheet')}
            <select name="file.sheet" defaultValue={sheet ?? ''}>
              <option value="">{t('import.sheet-first')}</option>
              {sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </details>
  );
}

function Found({ page: { how } }: { page: MappingPage }) {
  const { t } = useLocale();
  if (!how) return null;
  const separator = SEPARATORS.find(([sign]) => sign === how.separator);
  const parts = [
    t(`import.form-${how.form}`),
    ...(how.form === 'csv' ? [how.encoding.toUpperCase()] : []),
    ...(separator ? [t(separator[1])] : []),
    ...(how.sheet ? [how.sheet] : []),
  ];
  return <small> {t('import.found', { how: parts.join(', ') })}</small>;
}

/** What may be taken although it contradicts itself. */
export function RuleFields({ draft }: { draft: Mapping }) {
  const { t } = useLocale();
  return (
    <details className="import-more" open={Object.keys(draft.rules).length > 0}>
      <summary>{t('import.contradictions')}</summary>
      <p className="import-quiet">{t('import.contradictions-says')}</p>
      <div className="admin-form">
        {TAKEABLE.map((rule) => (
          <label key={rule}>
            {t(`import.rule.${rule}`)}
            <select name={`rules.${rule}`} defaultValue={draft.rules[rule] ?? 'apart'}>
              <option value="apart">{t('import.rule-apart')}</option>
              <option value="take">{t('import.rule-take')}</option>
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
