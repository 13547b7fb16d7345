import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { may } from '../../identity/index.ts';
import { dayOf, formatDay, isRefusal, type Refusal, refuse, statusOf } from '../../kernel/index.ts';
import { listTenants, prefixOf, type Tenant } from '../../platform/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted, refused } from '../../ui/refused.ts';
import type { Viewer, World } from '../../ui/world.ts';
import { yearOf } from '../../worktime/index.ts';
import { readProvinceFiles } from '../province/perform.ts';
import {
  type ProvinceFields,
  type ProvinceLine,
  type ProvincesAnswer,
  type ProvincesPage,
  readFields,
  yearTyped,
} from '../province/provinces-page.ts';
import { ProvincesView } from '../province/provinces-view.tsx';
import { countProvince, readAdministrator } from '../province/store.ts';
import '../../ui/admin.css';
import '../provinces.css';

/** The provinces of the installation; only the root province's administrator comes here. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<ProvincesPage> {
  const { world, viewer } = context.get(pageContext);
  const { asks_administrator } = getProvinces(world, viewer);
  const search = new URL(request.url).searchParams;
  const tenants = await listTenants(world.database);
  const provinces = await Promise.all(tenants.map((tenant) => lineOf(world, tenant)));
  const made = tenants.find(({ code }) => code === search.get('made'));
  const year = formatDay(dayOf(world.dossier.real_clock.now())).slice(0, 4);
  return {
    provinces,
    made: provinces.find(({ code }) => code === made?.code) ?? null,
    administrator: made
      ? await world.database.inTenant(made.tenant_id, (tx) => readAdministrator(tx, made.tenant_id))
      : null,
    asks_administrator,
    calendar: await calendarYears(),
    usual: { ...NOTHING, from_year: year, to_year: year, key: randomUUID() },
  };
}

const NOTHING: ProvinceFields = {
  code: '',
  name: '',
  from_year: '',
  to_year: '',
  administrator: '',
  key: '',
};

async function lineOf({ database }: World, tenant: Tenant): Promise<ProvinceLine> {
  const { tenant_id, code, name } = tenant;
  const counts = await database.inTenant(tenant_id, (tx) => countProvince(tx, tenant_id));
  return { code, name, prefix: prefixOf(tenant), ...counts };
}

async function calendarYears(): Promise<{ from: number; to: number }> {
  const { calendar } = await readProvinceFiles();
  const years = calendar.years.map(yearOf);
  return { from: Math.min(...years), to: Math.max(...years) };
}

/** Makes a province, or answers what is wrong with what was typed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { create, asks_administrator } = getProvinces(world, viewer);
  const kept = readFields(await request.formData());
  const { code, name, administrator, key } = kept;
  if (asks_administrator && administrator === '') return answer(noAdministrator(), kept);
  const made = await create({
    code,
    name,
    administrator_subject: asks_administrator ? administrator : null,
    from_year: yearTyped(kept.from_year),
    to_year: yearTyped(kept.to_year),
    by: `${world.tenant.code}/${viewer!.account_id}`,
    idempotency_key: /^[\w-]{8,100}$/.test(key) ? key : null,
  });
  return isRefusal(made) ? answer(made, kept) : redirect(`/provinces?made=${made.code}`, 303);
}

const answer = (refusal: Refusal, kept: ProvinceFields) =>
  data({ refusal, kept } satisfies ProvincesAnswer, { status: statusOf(refusal) });

const noAdministrator = () =>
  refuse('province.administrator-missing', {}, { path: 'administrator' });

/** The installation's provinces; another province's pages have no such page. */
function getProvinces(world: World, viewer: Viewer | null): NonNullable<World['provinces']> {
  granted(may(viewer, 'province.create', {}));
  if (world.provinces) return world.provinces;
  throw refused(refuse('route.not-found', { path: `${world.prefix}/provinces` }));
}

export default function Provinces() {
  const page = useLoaderData<typeof loader>();
  return <ProvincesView page={page} answer={useActionData<typeof action>() ?? null} />;
}
