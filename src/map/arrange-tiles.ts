/**
 * Decides what stands where on the tile map. Units of the first level (districts, and communes that
 * lie in none; where there are neither, those of the first block) are tiles, the units below one are
 * cells in it, and all others stand in a group of their block. Tiles stand where the province's data place them; where none is placed they fill a
 * grid in the order of their codes, beside the key, at most eight columns wide; where some are, the
 * others come below them. The rule is ours; it depends on nothing but the units.
 *
 * Example: three districts without a place → the key at 0,0, tiles at 2,0 and 3,0, then at 0,1 of
 * four columns.
 */
import type { MapUnit, Named } from './data.ts';
import { layOut, type Place } from './tile-layout.ts';
import { inTileOrder } from './tile-order.ts';

/** A unit on the map, with the units that lie in it. */
export interface Tile {
  unit: MapUnit;
  place: Place;
  cells: MapUnit[];
}

/** Units of one block without a place on the ground; the block is null where they have none. */
export interface TileGroup {
  block: Named | null;
  units: MapUnit[];
}

/** Where everything stands, in whole tiles. */
export interface Arrangement {
  columns: number;
  legend: Place;
  tiles: Tile[];
  /** The vertical agencies, where a placed map leaves a corner for them. */
  corner: (TileGroup & { place: Place }) | null;
  /** Below the tiles, in the order of the blocks. */
  groups: TileGroup[];
}

const CORNER_BLOCK = 'vertical';
const FEWEST_COLUMNS = 4;
const MOST_COLUMNS = 8;

export function arrangeTiles(units: readonly MapUnit[], blocks: readonly Named[]): Arrangement {
  const { heads, cells, rest } = partsOf(units, blocks);
  const groups = groupsOf(rest, blocks);
  const given = placed(heads);
  const missing = inTileOrder(heads.filter(({ unit_id }) => !given.has(unit_id)));
  const rows = cells.size > 0 ? 1 : 3;
  const { places, ...around } =
    given.size > 0 ? asPlaced(given, missing, rows, groups) : asGrid(missing, rows, groups);
  const tiles = inTileOrder(heads).map((unit) => ({
    unit,
    place: places.get(unit.unit_id)!,
    cells: inTileOrder(cells.get(unit.unit_id) ?? []),
  }));
  return { ...around, tiles };
}

/** An arrangement without its tiles, and where those stand. */
type Around = Omit<Arrangement, 'tiles'> & { places: ReadonlyMap<number, Place> };

/** Nothing has a place of its own: the key stands first, the tiles flow around it. */
function asGrid(units: readonly MapUnit[], key_rows: number, groups: TileGroup[]): Around {
  const columns = Math.min(
    MOST_COLUMNS,
    Math.max(FEWEST_COLUMNS, Math.ceil(Math.sqrt(units.length))),
  );
  const legend = { column: 0, row: 0, columns: columns > 5 ? 3 : 2, rows: key_rows };
  return { columns, legend, places: flowed(units, columns, 0, legend), corner: null, groups };
}

/** Some have a place: the others come below, the key and the vertical agencies where room is left. */
function asPlaced(
  given: ReadonlyMap<number, Place>,
  missing: readonly MapUnit[],
  key_rows: number,
  groups: TileGroup[],
): Around {
  const width = Math.max(FEWEST_COLUMNS, ...[...given.values()].map(({ column }) => column + 1));
  const below = Math.max(...[...given.values()].map(({ row }) => row + 1));
  const places = new Map([...given, ...flowed(missing, width, below, null)]);
  const corner = groups.find(({ block }) => block?.code === CORNER_BLOCK);
  const key = { columns: 3, rows: key_rows };
  const wishes = corner ? [key, { columns: 2, rows: 2 }] : [key];
  const room = layOut([...places.values()], wishes);
  return {
    columns: room.columns,
    legend: room.groups[0]!,
    places,
    corner: corner ? { ...corner, place: room.groups[1]! } : null,
    groups: groups.filter((group) => group !== corner),
  };
}

/** Every unit that has figures, as a tile, in a tile or beside the tiles. */
function partsOf(units: readonly MapUnit[], blocks: readonly Named[]) {
  const shown = units.filter(({ level }) => level !== null);
  const by_id = new Map(shown.map((unit) => [unit.unit_id, unit]));
  const isGround = (unit?: MapUnit) => unit?.kind === 'district' || unit?.kind === 'commune';
  const parentOf = ({ parent_id }: MapUnit) => by_id.get(parent_id ?? 0);
  const isFirst = (unit: MapUnit) =>
    unit.tile_column !== null ||
    unit.kind === 'district' ||
    (unit.kind === 'commune' && !isGround(parentOf(unit)));
  const first_block = shown.some(isFirst) ? null : firstBlock(shown, blocks);
  const isHead = (unit: MapUnit) =>
    isFirst(unit) || (first_block !== null && unit.block_code === first_block);
  const headOf = (unit: MapUnit): MapUnit | undefined => {
    const parent = parentOf(unit);
    return parent && (isHead(parent) ? parent : headOf(parent));
  };
  const heads = shown.filter(isHead);
  const others = shown.filter((unit) => !isHead(unit));
  const cells = Map.groupBy(others.filter(headOf), (unit) => headOf(unit)!.unit_id);
  return { heads, cells, rest: others.filter((unit) => !headOf(unit)) };
}

const firstBlock = (units: readonly MapUnit[], blocks: readonly Named[]): string | null =>
  blocks.find(({ code }) => units.some(({ block_code }) => block_code === code))?.code ?? null;

/** The places that the data give; of two units at one place the first by code keeps it. */
function placed(heads: readonly MapUnit[]): Map<number, Place> {
  const taken = new Set<string>();
  return new Map(
    inTileOrder(heads).flatMap(({ unit_id, tile_column, tile_row }): [number, Place][] => {
      if (tile_column === null || tile_row === null) return [];
      const key = `${tile_column},${tile_row}`;
      if (tile_column < 0 || tile_row < 0 || taken.has(key)) return [];
      taken.add(key);
      return [[unit_id, { column: tile_column, row: tile_row, columns: 1, rows: 1 }]];
    }),
  );
}

/** Row after row from one row on, beside what stands there already. */
function flowed(
  units: readonly MapUnit[],
  columns: number,
  from_row: number,
  beside: Place | null,
): Map<number, Place> {
  const places = new Map<number, Place>();
  let next = from_row * columns;
  for (const { unit_id } of units) {
    while (beside && isIn(beside, next % columns, Math.floor(next / columns))) next++;
    places.set(unit_id, {
      column: next % columns,
      row: Math.floor(next / columns),
      columns: 1,
      rows: 1,
    });
    next++;
  }
  return places;
}

const isIn = (place: Place, column: number, row: number): boolean =>
  place.column <= column &&
  column < place.column + place.columns &&
  place.row <= row &&
  row < place.row + place.rows;

function groupsOf(units: readonly MapUnit[], blocks: readonly Named[]): TileGroup[] {
  const by_block = Map.groupBy(units, ({ block_code }) => findBlock(blocks, block_code));
  const known = blocks.flatMap((block) => {
    const members = by_block.get(block);
    return members ? [{ block, units: inTileOrder(members) }] : [];
  });
  const none = by_block.get(null);
  return none ? [...known, { block: null, units: inTileOrder(none) }] : known;
}

const findBlock = (blocks: readonly Named[], code: string | null): Named | null =>
  blocks.find((block) => block.code === code) ?? null;
