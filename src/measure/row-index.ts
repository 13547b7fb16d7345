/** Finds the row of a dossier by its number, in a few bytes a dossier (a Map takes ten times that). */
export interface RowIndex {
  /** The row, or −1. */
  find(id: number): number;
  /** Remembers the row of an id that is not there yet; `ids[row]` must already be the id. */
  add(row: number): void;
  /** Forgets a row; `ids[row]` must still be its id. */
  remove(row: number): void;
}

/**
 * An open-addressing table of row numbers. `ids` hands out the column of ids, which may have
 * grown since the last call.
 */
export function rowIndex(ids: () => Float64Array): RowIndex {
  let slots = new Int32Array(1 << 12);
  let used = 0;
  const place = (table: Int32Array, row: number) => {
    let slot = slotOf(ids()[row]!, table.length);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = row + 1;
  };
  const grow = () => {
    const next = new Int32Array(slots.length * 2);
    for (const taken of slots) if (taken) place(next, taken - 1);
    slots = next;
  };
  return {
    find(id) {
      const column = ids();
      let slot = slotOf(id, slots.length);
      for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1))
        if (column[slots[slot]! - 1] === id) return slots[slot]! - 1;
      return -1;
    },
    add(row) {
      if (++used * 3 > slots.length * 2) grow();
      place(slots, row);
    },
    remove(row) {
      used--;
      const end = slots.length - 1;
      let hole = slotOf(ids()[row]!, slots.length);
      while (slots[hole] !== row + 1) hole = (hole + 1) & end;
      // What stands behind the hole moves into it, unless it would come before its own place.
      for (let next = (hole + 1) & end; slots[next] !== 0; next = (next + 1) & end) {
        const home = slotOf(ids()[slots[next]! - 1]!, slots.length);
        if (((next - home) & end) < ((next - hole) & end)) continue;
        slots[hole] = slots[next]!;
        hole = next;
      }
      slots[hole] = 0;
    },
  };
}

/** Spreads ids, also those above 2³², over a table whose length is a power of two. */
function slotOf(id: number, length: number): number {
  let h = (id | 0) ^ Math.imul((id / 4294967296) | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) & (length - 1);
}
