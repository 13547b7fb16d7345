import { may, readAccountNames, type Viewer } from '../../identity/index.ts';
import { dayOf, formatDay, isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import {
  bodyDigest,
  type CalendarSpec,
  type CalendarVersion,
  findCalendar,
  getCalendarInForce,
  listCalendarVersions,
  type StoredCalendar,
  yearOf,
} from '../../worktime/index.ts';
import type { CalendarPage, NamedUnit, PreviewSummary } from '../calendar/calendar-page.ts';
import { faultLines } from '../calendar/fault-lines.ts';
import type { CalendarWorld } from '../calendar/perform-act.ts';
import { previewOf } from '../calendar/store-preview.ts';
import { yearView } from '../calendar/year-view.ts';

/** So many units are told on the page; the file has all. */
const MOST_EFFECTS = 20;

/** What acts on calendars need, out of the world of pages. */
export const calendarWorldOf = (world: World): CalendarWorld => ({
  ...world.dossier,
  province_id: world
    .references()
    .today()
    .all.find(({ kind }) => kind === 'province')!.unit_id,
});

/** The number of an address; the public sees what is or was in force, its keepers see all. */
export async function getCalendarVersion(
  world: World,
  viewer: Viewer | null,
  text: string | undefined,
): Promise<StoredCalendar> {
  const { tenant_id } = world.tenant;
  const version = Number(text);
  const found = await world.database.inTenant(tenant_id, async (tx) => {
    const in_force = await getCalendarInForce(tx, tenant_id);
    return /^\d{1,6}$/.test(text ?? '')
      ? findCalendar(tx, tenant_id, in_force.calendar_code, version)
      : null;
  });
  if (!found) throw refused(refuse('calendar.not-found', { version: text ?? '' }));
  const no = isPublic(found) ? null : keeperOnly(viewer);
  if (no) throw refused(no);
  return found;
}

const isPublic = ({ state }: CalendarVersion) => state === 'in-force' || state === 'replaced';

/** Drafts are for those who draft or approve. */
function keeperOnly(viewer: Viewer | null): Refusal | null {
  const may_edit = may(viewer, 'calendar.edit', {});
  const may_approve = may(viewer, 'calendar.approve', {});
  return isRefusal(may_edit) && isRefusal(may_approve) ? may_approve : null;
}

/** The calendar in force, by which everything is counted now. */
export const getInForce = ({ database, tenant }: World): Promise<StoredCalendar> =>
  database.inTenant(tenant.tenant_id, (tx) => getCalendarInForce(tx, tenant.tenant_id));

/** Everything that a version's page shows. */
export async function readCalendarPage(
  world: World,
  viewer: Viewer | null,
  calendar: StoredCalendar,
  search: URLSearchParams,
): Promise<CalendarPage> {
  const { body, ...version } = calendar;
  const spec = JSON.parse(body) as CalendarSpec;
  const faults = faultLines(spec);
  const may_edit = may(viewer, 'calendar.edit', {}) === true;
  const may_approve = may(viewer, 'calendar.approve', {}) === true;
  const told = await readVersions(world, version);
  const versions = told.versions.filter((one) => may_edit || may_approve || isPublic(one));
  const in_preparation = version.state === 'draft' || version.state === 'approved';
  const units = world.references().today().all.length;
  return {
    version,
    digest: bodyDigest(body),
    source: spec.source ?? null,
    ...told,
    versions,
    ...yearOfPage(world, spec, search),
    faults,
    may_edit,
    may_approve,
    own_draft: viewer?.account_id === version.drafted_by,
    preview: in_preparation && faults.length === 0 ? await summaryOf(world, spec) : null,
    moving: version.moving_round === null ? null : movingOf(world, version, units),
  };
}

async function readVersions({ database, tenant }: World, { calendar_code }: CalendarVersion) {
  const { tenant_id } = tenant;
  return database.inTenant(tenant_id, async (tx) => {
    const versions = await listCalendarVersions(tx, tenant_id, calendar_code);
    const ids = versions.flatMap((v) => [v.drafted_by, v.approved_by, v.applied_by]);
    return { versions, names: Object.fromEntries(await readAccountNames(tx, tenant_id, ids)) };
  });
}

type YearOfPage = Pick<
  CalendarPage,
  'years' | 'year' | 'unit' | 'units' | 'months' | 'entries' | 'hours'
>;

/** The year that is asked for, else this year, else the last one that is known. */
function yearOfPage(world: World, spec: CalendarSpec, search: URLSearchParams): YearOfPage {
  const years = spec.years.map(yearOf).sort((a, b) => a - b);
  const now = Number(formatDay(dayOf(world.clock.now())).slice(0, 4));
  const asked = search.get('year');
  const year = asked ? Number(asked) : years.includes(now) ? now : (years.at(-1) ?? now);
  if (asked && !years.includes(year))
    throw refused(refuse('calendar.unknown-year-shown', { year: asked }));
  const units = unitsIn(world, spec);
  const code = search.get('unit') || null;
  const unit = units.find((one) => one.code === code) ?? null;
  if (code && !unit) throw refused(refuse('unit.not-found', { code }));
  return {
    years,
    year,
    unit,
    units,
    months: yearView(spec, year, unit?.code ?? null),
    entries: spec.days.filter(({ day }) => day.startsWith(`${year}-`)),
    hours: spec.hours.map((hours, place) => ({ ...hours, place })),
  };
}

/** The units that have entries of their own, by name. */
function unitsIn(world: World, spec: CalendarSpec): NamedUnit[] {
  const codes = new Set([...spec.days, ...spec.hours].map(({ unit }) => unit));
  codes.delete(undefined);
  const { by_code } = world.references().today();
  return [...codes].map((code) => ({ code: code!, name: by_code.get(code!)?.name ?? code! }));
}

async function summaryOf(world: World, spec: CalendarSpec): Promise<PreviewSummary | null> {
  const preview = await previewOf(world, spec);
  if (isRefusal(preview)) return null;
  const { by_id } = world.references().today();
  const { open, finished, moves, unexplained, effects, as_of } = preview;
  return {
    as_of,
    open,
    finished,
    moved: moves.length,
    unexplained: unexplained.length,
    effects: effects.slice(0, MOST_EFFECTS).map((effect) => {
      const unit = by_id.get(effect.unit_id);
      return { ...effect, code: unit?.code ?? '', name: unit?.name ?? '' };
    }),
    more_units: Math.max(0, effects.length - MOST_EFFECTS),
  };
}

function movingOf(world: World, version: CalendarVersion, units: number) {
  const all = world.references().today().all;
  const done = all.filter(({ unit_id }) => unit_id <= version.moved_through!).length;
  return { round: version.moving_round!, done, units };
}
