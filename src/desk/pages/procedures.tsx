import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { pageContext } from '../../ui/page-context.ts';
import { granted } from '../../ui/refused.ts';
import { agenciesOf, fieldsOf, findInCatalogue, readCatalogueQuery } from '../catalogue-filter.ts';
import { CatalogueView } from '../catalogue-view.tsx';
import { PAGE_ROWS, pageOf, readPage } from '../paging.ts';
import '../desk.css';
import '../catalogue.css';

/** The catalogue of procedures, for everybody. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { world } = context.get(pageContext);
  const search = new URL(request.url).searchParams;
  const query = readCatalogueQuery(search);
  const { procedures, today } = world.references();
  const all = [...procedures.values()];
  const found = findInCatalogue(all, query);
  const page = pageOf(granted(readPage(search.get('page'))), found.length);
  const named = agenciesOf(all);
  return {
    gathered: world.prefix === '',
    query,
    page,
    count: found.length,
    procedures: found
      .slice(page.offset, page.offset + PAGE_ROWS)
      .map(({ steps: _, search_key: __, ...procedure }) => procedure),
    fields: fieldsOf(all),
    agencies: today()
      .all.filter(({ code }) => named.has(code))
      .map(({ code, name }) => ({ code, name })),
  };
}

export default function Procedures() {
  return <CatalogueView view={useLoaderData<typeof loader>()} />;
}
