import type { Viewer } from '../../identity/index.ts';
import { may } from '../../identity/index.ts';
import { isRefusal, refuse } from '../../kernel/index.ts';
import { findUsualYear, isUsedBy, type Period } from '../../measure/index.ts';
import type { Scoring } from '../../par/index.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';

/** A year's figures are asked of whoever may see the scores that they make. */
export function requireProvisional(viewer: Viewer | null, visibility: 'public' | 'provisional') {
  const verb = visibility === 'public' ? 'score.view-public' : 'score.view-provisional';
  const allowed = may(viewer, verb, {});
  if (isRefusal(allowed)) throw refused(allowed);
}

/** The period that is asked for; else the set's own year, else the one that pages open with. */
export function getPeriod(world: World, asked: string | null, year: string): Period {
  const { periods } = world.references();
  const found = periods.find(({ period_code }) => period_code === (asked ?? year));
  if (found) return found;
  if (asked) throw refused(refuse('period.not-found', { period: asked }));
  const units = world.references().today().all;
  const isUsed = isUsedBy(
    world.figures.cell,
    units.filter(({ level }) => level !== null).map(({ unit_id }) => unit_id),
  );
  return findUsualYear(periods, world.figures.as_of(), isUsed) ?? periods[0]!;
}

/** Periods as a form offers them. */
export const periodsOf = (world: World) =>
  world.references().periods.map(({ period_code, name }) => ({ period_code, name }));

/** Names of the units of a scoring, by number. */
export function unitNames(world: World, scoring: Scoring | null): Record<number, string> {
  const { by_id } = world.references().today();
  const ids = (scoring?.scores ?? []).map(({ unit_id }) => unit_id);
  return Object.fromEntries(ids.map((id) => [id, by_id.get(id)?.name ?? `${id}`]));
}
