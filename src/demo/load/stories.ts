import { encodeDossier } from '../../dossier/index.ts';
import { encodeJournal } from '../../journal/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { CopyRows } from '../../platform/index.ts';
import type { Demo } from '../demo.ts';
import { unitStory } from '../unit-story.ts';
import { chainUnit } from './chain-unit.ts';
import { type BulkTable, encodeApplicant, encodeCounter, INTO } from './encode.ts';

/** One unit, encoded: chunks to be copied into each table, and where its chain ends. */
export interface EncodedUnit {
  chunks: Record<BulkTable, Uint8Array[]>;
  head: { chain_id: number; seq: number; hash: Uint8Array };
  rows: number;
  dossiers: number;
  applicants: number;
}

export const BULK_TABLES = Object.keys(INTO) as BulkTable[];

/** Tells, chains and encodes the units one after the other; the last one ends the streams. */
export function* encodedUnits(
  demo: Demo,
  tenant_id: number,
  recorded_at: Instant,
  copyRows: () => CopyRows,
): Generator<EncodedUnit> {
  const out: Outs = {
    journal: copyRows(),
    dossier: copyRows(),
    applicant: copyRows(),
    dossier_counter: copyRows(),
  };
  const first = { dossier_id: 1, applicant_id: 1 };
  for (const unit of demo.units) {
    const story = unitStory(demo, unit, first);
    const { unit_id } = unit;
    const chained = { unit_id, first_id: first.dossier_id };
    const made = chainUnit(tenant_id, chained, story.told, recorded_at, (row) =>
      encodeJournal(out.journal, row),
    );
    for (const dossier of made.dossiers) encodeDossier(out.dossier, tenant_id, dossier);
    for (const person of story.applicants) encodeApplicant(out.applicant, tenant_id, person);
    for (const counter of story.counters)
      encodeCounter(out.dossier_counter, tenant_id, unit_id, counter);
    if (unit === demo.units.at(-1)) for (const table of BULK_TABLES) out[table].end();
    first.dossier_id += story.dossiers;
    first.applicant_id += story.applicants.length;
    yield {
      chunks: taken(out),
      head: made.head,
      rows: story.told.length,
      dossiers: story.dossiers,
      applicants: story.applicants.length,
    };
  }
}

type Outs = Record<BulkTable, CopyRows>;

const taken = (out: Outs): EncodedUnit['chunks'] => ({
  journal: out.journal.take(),
  dossier: out.dossier.take(),
  applicant: out.applicant.take(),
  dossier_counter: out.dossier_counter.take(),
});
