import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrangement, arrangeTiles } from './arrange-tiles.ts';
import type { MapUnit } from './data.ts';
import { exampleUnit } from './example.ts';
import type { Place } from './tile-layout.ts';

const BLOCKS = ['departments', 'vertical', 'districts', 'communes'].map((code) => ({
  code,
  name: code,
}));
const KIND_OF: Record<string, Partial<MapUnit>> = {
  department: { kind: 'department', level: 'province', block_code: 'departments' },
  vertical: { kind: 'vertical', level: 'province', block_code: 'vertical' },
  district: { kind: 'district', level: 'district', block_code: 'districts' },
  commune: { kind: 'commune', level: 'commune', block_code: 'communes' },
};
const unit = (unit_id: number, kind: string, more: Partial<MapUnit> = {}) =>
  exampleUnit(unit_id, { code: `H60.${unit_id}`, ...KIND_OF[kind], ...more });
const arrange = (units: MapUnit[]) => arrangeTiles(units, BLOCKS);
const placesOf = ({ tiles }: Arrangement) =>
  tiles.map((tile) => [tile.unit.unit_id, tile.place.column, tile.place.row]);
const idsOf = (units: readonly MapUnit[]) => units.map(({ unit_id }) => unit_id);

test('districts without a place fill a grid beside the key, in the order of their codes', () => {
  const districts = [10, 2, 1].map((id) => unit(id, 'district'));
  const arranged = arrange([...districts, unit(11, 'commune', { parent_id: 2 })]);
  expect(arranged.columns).toBe(4);
  expect(arranged.legend).toEqual({ column: 0, row: 0, columns: 2, rows: 1 });
  expect(placesOf(arranged)).toEqual([
    [1, 2, 0],
    [2, 3, 0],
    [10, 0, 1],
  ]);
  expect(idsOf(arranged.tiles[1]!.cells)).toEqual([11]);
});

test('a province without districts and communes has its departments as tiles', () => {
  const departments = [1, 2].map((id) => unit(id, 'department'));
  const arranged = arrange([...departments, unit(3, 'vertical')]);
  expect(placesOf(arranged)).toEqual([
    [1, 2, 0],
    [2, 3, 0],
  ]);
  expect(arranged.groups.map(({ block, units }) => [block?.code, idsOf(units)])).toEqual([
    ['vertical', [3]],
  ]);
  expect(arrange([])).toMatchObject({ tiles: [], groups: [] });
});

test('communes that lie in no district are tiles themselves', () => {
  const units = Array.from({ length: 30 }, (_, i) =>
    unit(i + 2, 'commune', { parent_id: i % 2 ? 1 : null }),
  );
  const province = exampleUnit(1, { kind: 'province', level: null, block_code: null });
  const { tiles, columns, legend, groups } = arrange([province, ...units]);
  expect([tiles.length, columns, legend.rows, groups]).toEqual([30, 6, 3, []]);
});

test('what has a place keeps it, and what came later stands below', () => {
  const at = (tile_column: number, tile_row: number) => ({ tile_column, tile_row });
  const units = [
    unit(1, 'district', at(4, 1)),
    unit(2, 'district', at(0, 0)),
    unit(3, 'district'),
    unit(4, 'district', at(0, 0)),
    unit(5, 'commune', { parent_id: 1 }),
  ];
  const arranged = arrange(units);
  expect(placesOf(arranged)).toEqual([
    [1, 4, 1],
    [2, 0, 0],
    [3, 0, 2],
    [4, 1, 2],
  ]);
  expect(arranged.legend).toEqual({ column: 1, row: 0, columns: 3, rows: 1 });
});

test('the demonstration stands as its data place it', () => {
  const file = new URL('../../data/units/quang-nam-2022.json', import.meta.url);
  const units: MapUnit[] = JSON.parse(readFileSync(file, 'utf8')).units.map(
    ({ versions, ...one }: { versions: MapUnit[] }) => ({ ...one, ...versions[0] }),
  );
  const arranged = arrange(units);
  for (const { unit: one, place } of arranged.tiles)
    expect([place.column, place.row]).toEqual([one.tile_column, one.tile_row]);
  expect([arranged.columns, arranged.tiles.length]).toEqual([6, 18]);
  expect(arranged.tiles.flatMap(({ cells }) => cells).length).toBe(241);
  expect(arranged.corner).toMatchObject({ block: { code: 'vertical' }, place: { row: 3 } });
  expect(arranged.groups.map(({ block }) => block?.code)).toEqual(['departments']);
});

const kinds = fc.constantFrom(...Object.keys(KIND_OF));
const province = fc
  .array(
    fc.record({
      kind: kinds,
      parent: fc.nat(60),
      place: fc.option(fc.tuple(fc.nat(7), fc.nat(7)), { freq: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ kind, parent, place }, i) =>
      unit(i + 1, kind, {
        parent_id: parent < i ? parent + 1 : null,
        ...(place && { tile_column: place[0], tile_row: place[1] }),
      }),
    ),
  );
const unplaced = province.map((units) =>
  units.map((one) => ({ ...one, tile_column: null, tile_row: null })),
);

const overlap = (a: Place, b: Place) =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows;

test('every unit appears exactly once, and nothing stands on anything else', () => {
  fc.assert(
    fc.property(province, (units) => {
      const { tiles, corner, groups, legend, columns } = arrange(units);
      const all = [
        ...tiles.flatMap((tile) => [tile.unit, ...tile.cells]),
        ...(corner?.units ?? []),
        ...groups.flatMap((group) => group.units),
      ];
      expect(idsOf(all).sort((a, b) => a - b)).toEqual(idsOf(units));
      const places = [legend, ...(corner ? [corner.place] : []), ...tiles.map((t) => t.place)];
      for (const [i, place] of places.entries()) {
        expect(place.column + place.columns).toBeLessThanOrEqual(columns);
        for (const other of places.slice(0, i)) expect(overlap(place, other)).toBe(false);
      }
    }),
  );
});

test('the arrangement hangs on the units alone, not on their order, and is at most eight wide', () => {
  fc.assert(
    fc.property(unplaced, (units) => {
      const arranged = arrange(units);
      expect(arrange(units.toReversed())).toEqual(arranged);
      expect(arranged.columns).toBeLessThanOrEqual(8);
    }),
  );
});

test('another unit moves none that stands before it', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => unit(i + 1, 'district'));
  const before = placesOf(arrange(twenty));
  expect(placesOf(arrange([...twenty, unit(21, 'district')])).slice(0, 20)).toEqual(before);
});
