import { A, PlainForm } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import type { TextKey } from '../ui/text/index.ts';
import type { CatalogueQuery } from './catalogue-filter.ts';
import type { DossierSheet } from './dossier-sheet.ts';
import { Empty } from './empty.tsx';
import { limitWords } from './limit-words.ts';
import { Pager } from './pager.tsx';
import type { Page } from './paging.ts';
import { SampleMark } from './sample-mark.tsx';

type Listed = DossierSheet['procedure'];

/** What the catalogue's page shows. */
export interface CatalogueData {
  /** Whether the procedures are the demonstration province's, gathered from several. */
  gathered: boolean;
  query: CatalogueQuery;
  page: Page;
  count: number;
  procedures: Listed[];
  fields: string[];
  agencies: { code: string; name: string }[];
}

/** The catalogue: a search without script, and one row a procedure. */
export function CatalogueView({ view }: { view: CatalogueData }) {
  const { t, count } = useLocale();
  const agencies = new Map(view.agencies.map(({ code, name }) => [code, name]));
  return (
    <>
      <PageTitle text={t('catalogue.title')} />
      <h1>{t('catalogue.title')}</h1>
      <p className="catalogue-lead">{t(view.gathered ? 'catalogue.lead' : 'catalogue.lead-own')}</p>
      <CatalogueSearch view={view} />
      <p className="desk-total">
        <strong>{t('catalogue.total', { count: count(view.count) })}</strong>
      </p>
      {view.count === 0 ? (
        <Empty text={t('catalogue.none')} />
      ) : (
        <CatalogueTable procedures={view.procedures} agencies={agencies} />
      )}
      <Pager {...view.page} />
    </>
  );
}

function CatalogueSearch({ view: { query, fields, agencies } }: { view: CatalogueData }) {
  const { t } = useLocale();
  const levels = (['province', 'district', 'commune'] as const).map((code) => ({
    code,
    name: t(`desk.level-${code}`),
  }));
  return (
    <search>
      <PlainForm method="get" action="/procedures" className="desk-search catalogue-search">
        <label htmlFor="q">{t('catalogue.search-label')}</label>
        <input id="q" name="q" type="search" defaultValue={query.search} maxLength={100} />
        <Choice name="level" chosen={query.level} choices={levels} />
        <Choice name="agency" chosen={query.agency} choices={agencies} />
        <Choice
          name="field"
          chosen={query.field}
          choices={fields.map((field) => ({ code: field, name: field }))}
        />
        <button type="submit" className="button">
          {t('desk.search')}
        </button>
      </PlainForm>
    </search>
  );
}

interface ChoiceProps {
  name: 'level' | 'agency' | 'field';
  chosen: string;
  choices: readonly { code: string; name: string }[];
}

function Choice({ name, chosen, choices }: ChoiceProps) {
  const { t } = useLocale();
  return (
    <select name={name} defaultValue={chosen} aria-label={t(`catalogue.${name}`)}>
      <option value="">{t(`catalogue.every-${name}`)}</option>
      {choices.map(({ code, name: words }) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </select>
  );
}

function CatalogueTable(props: {
  procedures: readonly Listed[];
  agencies: ReadonlyMap<string, string>;
}) {
  const { t } = useLocale();
  const heads: TextKey[] = [
    'desk.procedure',
    'desk.procedure-code',
    'desk.field',
    'catalogue.decided',
    'desk.limit',
  ];
  return (
    <table className="desk-table">
      <caption className="unseen">{t('catalogue.title')}</caption>
      <thead>
        <tr>
          {heads.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.procedures.map((procedure) => (
          <CatalogueRow key={procedure.procedure_id} {...props} procedure={procedure} />
        ))}
      </tbody>
    </table>
  );
}

function CatalogueRow(props: { procedure: Listed; agencies: ReadonlyMap<string, string> }) {
  const locale = useLocale();
  const { t } = locale;
  const { procedure, agencies } = props;
  return (
    <tr>
      <th scope="row" className="catalogue-title">
        <A href={`/procedures/${procedure.procedure_id}`}>{procedure.title}</A>{' '}
        <SampleMark mark={procedure.mark} />
      </th>
      <td data-head={t('desk.procedure-code')}>{procedure.code}</td>
      <td data-head={t('desk.field')}>{procedure.field}</td>
      <td data-head={t('catalogue.decided')}>{deciders(procedure, agencies, locale.t)}</td>
      <td data-head={t('desk.limit')}>{limitWords(procedure, locale)}</td>
    </tr>
  );
}

/** The agencies that decide, by name; else every unit of the level. */
export const deciders = (
  { decided_by, level }: Pick<Listed, 'decided_by' | 'level'>,
  agencies: ReadonlyMap<string, string>,
  t: ReturnType<typeof useLocale>['t'],
): string =>
  decided_by.length > 0
    ? decided_by.map((code) => agencies.get(code) ?? code).join(', ')
    : t(`desk.level-${level}`);
