import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { findText } from '../../ui/text/index.ts';
import { type ImportRow, OUTCOMES } from '../run/record.ts';
import type { RowFilter } from '../store-report.ts';
import { FaultLines } from './fault-lines.tsx';
import type { ImportPage } from './import.tsx';

/** Rows of the file with what became of each, by outcome or by rule, a hundred a page. */
export function RowTable({ page }: { page: ImportPage }) {
  const { t } = useLocale();
  const { rows, filter } = page;
  return (
    <section>
      <h2 id="import-rows">{t('import.row-list')}</h2>
      <p className="import-quiet">{t('import.row-line-says')}</p>
      {rows === null ? (
        <p>{t('import.rows-later')}</p>
      ) : (
        <>
          <Filters page={page} />
          {rows.lines.length === 0 ? (
            <p>{t('import.rows-none')}</p>
          ) : (
            <Scroll className="import-scroll" label={t('import.row-list')}>
              <table className="import-table import-rows">
                <thead>
                  <tr>
                    <th scope="col">{t('import.line')}</th>
                    <th scope="col">{t('import.field-code')}</th>
                    <th scope="col">{t('import.outcome')}</th>
                    <th scope="col">{t('import.what')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.lines.map((line) => (
                    <Line key={line.row_number} line={line} linked={page.may_view_dossiers} />
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
          <Pages page={page} filter={filter} />
        </>
      )}
    </section>
  );
}

const linkOf = (id: number, { outcome, rule }: RowFilter, page = 1): string => {
  const search = new URLSearchParams();
  if (!rule) search.set('outcome', outcome ?? 'all');
  if (rule) search.set('rule', rule);
  if (page > 1) search.set('page', String(page));
  return `/imports/${id}?${search}#import-rows`;
};

function Filters({ page: { record, filter } }: { page: ImportPage }) {
  const { t, lang, count } = useLocale();
  const { outcomes } = record.totals;
  const all = Object.values(outcomes).reduce((sum, many) => sum + many, 0);
  const told = outcomes.amended + outcomes.apart + outcomes.refused;
  const now = (on: boolean) => (on ? ('page' as const) : undefined);
  return (
    <nav className="import-filters" aria-label={t('import.outcome-and-rule')}>
      {told > 0 && (
        <A
          href={linkOf(record.import_id, { outcome: 'told', rule: null })}
          aria-current={now(filter.outcome === 'told')}
        >
          {t('import.told-rows')} ({count(told)})
        </A>
      )}
      <A
        href={linkOf(record.import_id, { outcome: null, rule: null })}
        aria-current={now(!filter.outcome && !filter.rule)}
      >
        {t('import.all-rows')} ({count(all)})
      </A>
      {OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) => (
        <A
          key={outcome}
          href={linkOf(record.import_id, { outcome, rule: null })}
          aria-current={now(filter.outcome === outcome)}
        >
          {t(`import.outcome-${outcome}`)} ({count(outcomes[outcome])})
        </A>
      ))}
      {filter.rule && (
        <A href={linkOf(record.import_id, filter)} aria-current="page">
          {findText(lang, `import.rule.${filter.rule}`) ?? filter.rule}
        </A>
      )}
    </nav>
  );
}

function Line({ line, linked }: { line: ImportRow; linked: boolean }) {
  const { t } = useLocale();
  const { row_number, line: at, outcome, code, dossier_id, faults } = line;
  return (
    <tr>
      <th scope="row">
        {at === row_number ? row_number : t('import.row-line', { row: row_number, line: at })}
      </th>
      <td>
        {code !== null && dossier_id !== null && linked ? (
          <A href={`/dossiers/${encodeURIComponent(code)}`}>{code}</A>
        ) : (
          code
        )}
      </td>
      <td className={`import-outcome-${outcome}`}>{t(`import.outcome-${outcome}`)}</td>
      <td>{faults && <FaultLines faults={faults} />}</td>
    </tr>
  );
}

function Pages({ page: { record, rows }, filter }: { page: ImportPage; filter: RowFilter }) {
  const { t, count } = useLocale();
  if (!rows || rows.total === 0) return null;
  const { page, from, lines, total, pages } = rows;
  return (
    <nav className="admin-row" aria-label={t('import.pages')}>
      {page > 1 && (
        <A className="button" href={linkOf(record.import_id, filter, page - 1)} rel="prev">
          {t('import.previous')}
        </A>
      )}
      <span>
        {t('import.rows-of', {
          from: count(from),
          to: count(from + lines.length - 1),
          total: count(total),
        })}
      </span>
      {page < pages && (
        <A className="button" href={linkOf(record.import_id, filter, page + 1)} rel="next">
          {t('import.next')}
        </A>
      )}
    </nav>
  );
}
