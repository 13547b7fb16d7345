/** Counts what was tried, and names what crossed. */
export interface Ledger {
  /** One thing tried; `fault` says what crossed, null that nothing did. */
  cell(name: string, fault: string | null): void;
  readonly cells: number;
  readonly crossed: readonly string[];
}

export function ledger(): Ledger {
  const crossed: string[] = [];
  let cells = 0;
  return {
    cell(name, fault) {
      cells++;
      if (fault !== null) crossed.push(`${name}: ${fault}`);
    },
    get cells() {
      return cells;
    },
    crossed,
  };
}
