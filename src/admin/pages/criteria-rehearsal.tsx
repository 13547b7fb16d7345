import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { MEASURE_CODES } from '../../measure/index.ts';
import { readCriteriaSet, rehearse } from '../../par/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import type { World } from '../../ui/world.ts';
import { complaintsOf } from '../criteria/complaints.ts';
import { figuresOf, toldOf } from '../criteria/rehearsal-page.ts';
import { type RehearsalPage, RehearsalView } from '../criteria/rehearsal-view.tsx';
import type { StoredSet } from '../criteria/set-version.ts';
import { findSet } from '../criteria/store.ts';
import { getSet, lineOf, specOf } from './read-criteria.ts';
import { getPeriod, periodsOf, requireProvisional, unitNames } from './read-scored.ts';
import '../../ui/admin.css';
import '../calendar.css';
import '../criteria.css';

/** The year whose figures are whole when a set is drafted: the one before it holds. */
const yearBefore = (valid_from: string): string => String(Number(valid_from.slice(0, 4)) - 1);

/** `?period=2022`: the set over that period's figures, beside the ranking by the one in force. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const stored = await getSet(world, viewer, params);
  const set = specOf(stored);
  requireProvisional(viewer, set.visibility);
  const asked = new URL(request.url).searchParams.get('period');
  const period = getPeriod(world, asked, yearBefore(set.valid_from));
  const against = findScoring(world, stored, period.period_code);
  const read = readCriteriaSet(set, MEASURE_CODES);
  const told =
    against && !Array.isArray(read)
      ? toldOf(read, rehearse(read, figuresOf(against), against))
      : null;
  const page: RehearsalPage = {
    version: lineOf(stored),
    against: against && (await lineOfForce(world, against.set)),
    period,
    periods: periodsOf(world),
    told,
    complaints: complaintsOf(set, MEASURE_CODES),
    units: unitNames(world, against),
  };
  return page;
}

/** The scores by the version in force of the same code, else by the set that it was drafted from. */
function findScoring({ scores }: World, stored: StoredSet, period_code: string) {
  const codes = [stored.set_code, stored.base_set_code ?? ''];
  for (const code of codes) {
    const found = code ? scores.scoring(code, period_code) : null;
    if (found) return found;
  }
  return null;
}

async function lineOfForce(
  { database, tenant: { tenant_id } }: World,
  { set_code, version }: { set_code: string; version: number },
) {
  const found = await database.inTenant(tenant_id, (tx) =>
    findSet(tx, tenant_id, set_code, version),
  );
  return found && lineOf(found);
}

export default function CriteriaRehearsal() {
  return <RehearsalView page={useLoaderData<typeof loader>()} />;
}
