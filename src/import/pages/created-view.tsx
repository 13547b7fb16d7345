import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import type { ShownRecord } from './import.tsx';

/** Units and procedures that the province lacked. */
export function CreatedView({ record }: { record: ShownRecord }) {
  const { t } = useLocale();
  const { units, procedures } = record.totals.created;
  const trial = record.state === 'checked';
  return (
    <>
      <CreatedTable
        title={trial ? 'import.units-to-create' : 'import.units-created'}
        kind={t('import.created-kind')}
        rows={units.map(({ code, name, kind, value }) => ({
          ...{ code, name, value },
          more: t(`import.kind-${kind}`),
        }))}
      />
      <CreatedTable
        title={trial ? 'import.procedures-to-create' : 'import.procedures-created'}
        kind={t('import.created-limit')}
        rows={procedures.map(({ code, title, limit, value }) => ({
          ...{ code, name: title, value },
          more: limit ?? t('import.created-none'),
        }))}
      />
    </>
  );
}

interface CreatedRow {
  code: string;
  name: string;
  value: string;
  more: string;
}

function CreatedTable(props: { title: TextKey; kind: string; rows: readonly CreatedRow[] }) {
  const { t, count } = useLocale();
  if (props.rows.length === 0) return null;
  return (
    <details className="import-more">
      <summary>
        {t(props.title)}: {count(props.rows.length)}
      </summary>
      <Scroll className="import-scroll" label={t(props.title)}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('import.created-value')}</th>
              <th scope="col">{t('import.created-code')}</th>
              <th scope="col">{t('import.created-name')}</th>
              <th scope="col">{props.kind}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.value}</th>
                <td>{row.code}</td>
                <td>{row.name}</td>
                <td>{row.more}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
