import { z } from 'zod';
import { type Refusal, refuse } from '../kernel/index.ts';
import { FORMAT } from './body.ts';
import { isFigureText } from './measures-text.ts';
import type { ReleaseFile } from './release-file.ts';

/** A name on one line, so that nothing can be put between the lines of the signed statement. */
const line = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}]*$/u);
const civilDay = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.int().min(1).max(9999);
const figure = z.union([z.int(), z.string().max(2000)]).refine(isFigureText);

const header = z.strictObject({
  province: z.strictObject({ code: line, name: line }),
  year: z.int().min(1900).max(9999),
  number: whole,
  campaign: z.strictObject({ campaign_code: line, name: line }),
  data_from: civilDay,
  data_to: civilDay,
  decision: z.strictObject({ number: line, on: civilDay }),
  signer: z.strictObject({ name: line, title: line }),
  corrects: z.strictObject({ number: whole, sha256, reason: line }).nullable(),
  compared_with: z.strictObject({ year: z.int(), source: line }).nullable(),
});

const measures = z.strictObject({
  counts: z.record(z.string(), figure),
  choices: z.record(z.string(), z.string()),
  not_applicable: z.array(z.string()),
  decided: z.record(z.string(), z.union([z.literal('not-applicable'), figure])),
});

const unit = z.strictObject({
  unit_code: line,
  name: line,
  measures,
  /** Compared with what is computed anew, field by field. */
  outcome: z.looseObject({ level: z.string().nullable() }),
  last_year: z
    .strictObject({
      rank: whole.nullable(),
      printed_index: line.nullable(),
      tier: line.nullable(),
    })
    .nullable(),
});

const block = z.strictObject({
  block_code: line,
  name: line,
  /** Checked by `readCriteriaSet`. */
  set: z.looseObject({}),
  not_held: z.array(z.string()),
  mean: z.strictObject({ exact: z.string(), printed: z.string() }).nullable(),
  units: z.array(unit).max(100_000),
});

const file = z.strictObject({
  body: z.strictObject({
    format: z.literal(FORMAT),
    header,
    blocks: z.array(block).min(1).max(100),
  }),
  sha256,
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    public_key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    fingerprint: sha256,
    signed_at: z.iso.datetime(),
    signed_by: line,
    value: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  }),
});

/** The file with its fields in place, or the first field that is not; sets are not yet checked. */
export function readReleaseFile(value: unknown): ReleaseFile | Refusal {
  const parsed = file.safeParse(value);
  if (parsed.success) return parsed.data as unknown as ReleaseFile;
  const [issue] = parsed.error.issues;
  const path = issue!.path.map(String).join('.');
  return refuse('release.wrong-shape', { fault: issue!.message }, { path });
}
