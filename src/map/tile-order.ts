import type { MapUnit } from './data.ts';

/** Units by code, numbers in it by their size (`H60.2` before `H60.10`), then by name and number. */
export const inTileOrder = (units: readonly MapUnit[]): MapUnit[] =>
  units.toSorted(
    (a, b) =>
      BY_CODE.compare(a.code, b.code) || BY_CODE.compare(a.name, b.name) || a.unit_id - b.unit_id,
  );

const BY_CODE = new Intl.Collator('vi', { numeric: true });
