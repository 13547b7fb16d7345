/** Where a statement takes its province from: parameters, or its text where it has none (a copy). */
const BY_PARAMETER = [
  /\btenant_id\s*=\s*\$(\d+)/g,
  /\(\s*tenant_id\b[^)]*\)\s*(?:values\s*\(|select(?:\s+distinct)?)\s*\$(\d+)/g,
  /\binsert into \w+\s+(?:values\s*\(|select)\s*\$(\d+)/g,
];
const BY_TEXT = /\btenant_id = (\d+)\b/g;

/** A statement with its parameters. */
export interface Statement {
  sql: string;
  values: readonly unknown[];
}

/** Which parameters of a statement are the province, from 0. */
const placesIn = (sql: string): number[] => [
  ...new Set(BY_PARAMETER.flatMap((way) => [...sql.matchAll(way)].map(([, n]) => Number(n) - 1))),
];

/** The province that a statement is about, or null where it binds none. */
export function provinceOf({ sql, values }: Statement): number | null {
  const [place] = placesIn(sql);
  if (place !== undefined) return Number(values[place]);
  const [written] = sql.matchAll(BY_TEXT);
  return written ? Number(written[1]) : null;
}

/** The same statement about another province; null where it binds none. */
export function boundTo(statement: Statement, other: number): Statement | null {
  const own = provinceOf(statement);
  if (own === null) return null;
  const places = placesIn(statement.sql);
  const values = statement.values.map((value, i) => (places.includes(i) ? other : value));
  const sql = statement.sql.replace(BY_TEXT, (found, n) =>
    Number(n) === own ? `tenant_id = ${other}` : found,
  );
  return { sql, values };
}
