import type { MapFigures, MapUnit } from './data.ts';

/** A unit for tests: districts of one block. */
export const exampleUnit = (unit_id: number, more: Partial<MapUnit> = {}): MapUnit => ({
  unit_id,
  code: `H47.${unit_id}`,
  name: `District ${unit_id}`,
  short_name: `${unit_id}`,
  kind: 'district',
  level: 'district',
  block_code: 'districts',
  parent_id: null,
  tile_column: null,
  tile_row: null,
  ...more,
});

/** Figures for tests: nothing counted but what is given. */
export const exampleFigures = (more: Partial<MapFigures> = {}): MapFigures => ({
  as_of: 0,
  counts: {},
  scores: {},
  beside: {},
  happenings: [],
  ...more,
});
