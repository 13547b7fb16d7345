import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyUnits, criteriaSet } from '../../test/criteria.ts';
import { known } from '../../test/rules.ts';
import { tinySet } from '../../test/tiny-set.ts';
import { parseDay } from '../kernel/index.ts';
import { liveScores } from './live-scores.ts';
import type { UnitMeasures } from './measures.ts';
import { findScore, scoreUnits } from './score/scoring.ts';

const sets = [criteriaSet('decision-766-progress'), criteriaSet('on-time-2022')];

test('scores kept live equal scores made from nothing, after any changes', () => {
  fc.assert(
    fc.property(
      anyUnits,
      fc.array(fc.tuple(fc.nat(), fc.nat(50)), { maxLength: 20 }),
      (all, acts) => {
        fc.pre(all.length > 0);
        const units = new Map(all.map((u) => [u.unit_id, u]));
        const live = liveScores({
          sets: () => sets,
          unit_ids: () => [...units.keys()],
          measuresOf: (id) => units.get(id) ?? null,
        });
        for (const set of sets) live.scoring(set.set_code, '2023');
        for (const [which, late] of acts) {
          const unit = [...units.values()][which % units.size]!;
          const changed: UnitMeasures = {
            ...unit,
            counts: { ...unit.counts, finished_late: late },
          };
          units.set(unit.unit_id, changed);
          live.update([{ unit_id: unit.unit_id, period_code: '2023' }]);
        }
        for (const set of sets) {
          const batch = scoreUnits(set, [...units.values()]);
          const kept = live.scoring(set.set_code, '2023')!;
          for (const score of batch.scores) expect(findScore(kept, score.unit_id)).toEqual(score);
        }
      },
    ),
  );
});

test('an update tells the units whose rank moved, not only the one that acted', () => {
  const unit = (unit_id: number, on_time: number): UnitMeasures => ({
    unit_id,
    block_code: 'districts',
    level: 'district',
    counts: { finished_early: 0, finished_on_time: on_time, finished_late: 10 - on_time },
  });
  const units = new Map([unit(1, 9), unit(2, 8), unit(3, 1)].map((u) => [u.unit_id, u]));
  const live = liveScores({
    sets: () => sets.slice(1),
    unit_ids: () => [1, 2, 3],
    measuresOf: (id) => units.get(id) ?? null,
  });
  live.scoring('on-time-2022', '2022');
  units.set(2, unit(2, 10));
  const changes = live.update([{ unit_id: 2, period_code: '2022' }]);
  expect(changes.map(({ score }) => [score.unit_id, score.rank])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(live.scoring('no-such-set', '2022')).toBeNull();
});

test('when a day is over, what fell due that day is scored, and only those that moved are told', () => {
  const line = { code: '1.1', before_year_end: 'not-yet-due' as const, due_on: '01-31' };
  const set = tinySet([[line, { code: '1.2' }]]);
  const unit = (unit_id: number, m1_1: number) => ({ ...known({ m1_1, m1_2: 1 }), unit_id });
  const units = new Map([unit(1, 0), unit(2, 1)].map((one) => [one.unit_id, one]));
  let on = parseDay('2023-01-31')!;
  const [from, to] = [parseDay('2023-01-01')!, parseDay('2024-01-01')!];
  const live = liveScores({
    sets: () => [set],
    unit_ids: () => [1, 2],
    measuresOf: (id) => units.get(id) ?? null,
    termsOf: () => ({ progress: { from, to, on }, not_held: [] }),
  });
  live.scoring('tiny', '2023');
  expect(live.renew()).toEqual([]);
  on += 1;
  const told = live.renew().map(({ score }) => [score.unit_id, score.rank, score.printed_index]);
  expect(told).toEqual([
    [1, 2, '50,00'],
    [2, 1, '100,00'],
  ]);
});

test('a version put in force is scored by at once, and a set given up is no longer kept', () => {
  const known_units = new Map(
    [1, 2].map((id) => [id, { ...known({ m1_1: id - 1 }), unit_id: id }]),
  );
  const first = tinySet([[{ code: '1.1', maximum: 4 }]]);
  const held = [first];
  const live = liveScores({
    sets: () => held,
    unit_ids: () => [...known_units.keys()],
    measuresOf: (id) => known_units.get(id) ?? null,
  });
  expect(findScore(live.scoring('tiny', '2023')!, 2)?.total).toEqual({ n: 4n, d: 1n });
  expect(live.renew()).toEqual([]);
  held.splice(0, 1, { ...tinySet([[{ code: '1.1', maximum: 6 }]]), version: 2 });
  expect(live.renew().map(({ score }) => score.unit_id)).toEqual([1, 2]);
  expect(findScore(live.scoring('tiny', '2023')!, 2)?.total).toEqual({ n: 6n, d: 1n });
  held.splice(0, 1);
  expect(live.renew()).toEqual([]);
  expect(live.scoring('tiny', '2023')).toBeNull();
});

test('what a sheet or a survey changed is told to those who listen, with the ranks of others', () => {
  const units = new Map([1, 2].map((id) => [id, { ...known({ m1_1: id - 1 }), unit_id: id }]));
  const set = tinySet([[{ code: '1.1', maximum: 4 }]]);
  const live = liveScores({
    sets: () => [set],
    unit_ids: () => [...units.keys()],
    measuresOf: (id) => units.get(id) ?? null,
    above: (id) => (id === 7 ? [1] : []),
  });
  live.scoring('tiny', '2023');
  const told: [number, number | null][] = [];
  live.subscribe((changes) => {
    told.push(...changes.map(({ score }): [number, number | null] => [score.unit_id, score.rank]));
  });
  units.set(1, { ...known({ m1_1: 1 }), unit_id: 1 });
  live.refresh([{ unit_id: 7, period_code: '2023' }]);
  expect(told).toEqual([[1, 1]]);
});
