/** Which province an address names, and what follows. `/P/h60/map?x=1` → `h60` and `/map?x=1`. */
export function provinceIn(url: string): { code: string; rest: string } | null {
  const found = /^\/p\/([^/?#]*)(.*)$/is.exec(url);
  return found && { code: found[1]!, rest: found[2]! };
}

/** The address as the province's own routes know it: `/p/H60/map` → `/map`, `/p/H60` → `/`. */
export function withoutPrefix(url: string, prefix: string): string {
  const rest = url.slice(prefix.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
