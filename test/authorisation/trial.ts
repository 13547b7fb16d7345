import type { Verb } from '../../src/identity/index.ts';
import type { TestWorld } from '../world.ts';

/** What an answer says of access. */
export type Told = Response | { status: number };

/** One route, tried as every role. Its verb is what `src/identity/table.ts` declares for it. */
export interface Trial {
  /** `GET /api/v1/…` as in the API's description, or `page /path`; what stands in brackets is a note. */
  route: string;
  verb: Verb;
  /** Sends the request; a dossier's code where one is needed. */
  ask(world: TestWorld, account_id: number | null, code: string): Promise<Told>;
}

export const get =
  (path: (code: string) => string): Trial['ask'] =>
  (world, account_id, code) =>
    world.ask(account_id, path(code));

/** Sends a page's form. */
export const post =
  (path: string, fields: Record<string, string>): Trial['ask'] =>
  (world, account_id) =>
    world.ask(account_id, path, { method: 'POST', body: new URLSearchParams(fields) });
