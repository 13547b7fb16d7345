import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { FieldLine, MappingPage } from '../page/mapping-page.ts';
import { ComplaintLine } from './complaint-line.tsx';
import { DefaultField } from './default-fields.tsx';

/** Each thing that must be known, with the column that tells it and what stands there. */
export function ColumnTable({ page }: { page: MappingPage }) {
  const { t } = useLocale();
  return (
    <section>
      <h2 id="import-columns">{t('import.columns')}</h2>
      <p className="import-quiet">{t('import.columns-says')}</p>
      <Scroll className="import-scroll" label={t('import.columns')}>
        <table className="import-table import-stack">
          <thead>
            <tr>
              <th scope="col">{t('import.field')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {page.fields.map((line) => (
              <FieldRow key={line.field} line={line} page={page} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function FieldRow({ line, page }: { line: FieldLine; page: MappingPage }) {
  const { t } = useLocale();
  const { field, column, sure, examples } = line;
  const missing = column !== null && !page.header.includes(column);
  return (
    <tr>
      <th scope="row">
        <label htmlFor={`columns-${field}`}>{t(`import.field-${field}`)}</label>
        <small>{t(`import.field-${field}-says`)}</small>
      </th>
      <td>
        <select id={`columns-${field}`} name={`columns.${field}`} defaultValue={column ?? ''}>
          <option value="">{t('import.no-column')}</option>
          {missing && <option value={column}>{column}</option>}
          {[...new Set(page.header)].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <small className={`import-sure-${sure}`}>{t(`import.sure-${sure}`)}</small>
        <DefaultField field={field} hidden={column !== null} page={page} />
        <ComplaintLine at={field} all={page.complaints} />
      </td>
      <td className="import-examples">
        {examples.map((example) => (
          <span key={example}>{example}</span>
        ))}
      </td>
    </tr>
  );
}
