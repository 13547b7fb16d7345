import { z } from 'zod';

const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]*$/u)
  .transform((text) => text.normalize('NFC'));

/** How a release is prepared, as the form sends it. */
export const prepareCommand = z.object({
  campaign_code: line,
  decision_number: line,
  decision_on: z.iso.date(),
  signer_name: line,
  signer_title: line,
  /** Why a release that stands is corrected; not asked of a year's first. */
  reason: z.string().trim().max(500).default(''),
  /** What a correction is made from: what was released, or the figures as they are now. */
  inputs: z.enum(['released', 'live']).default('live'),
  corrections: z
    .array(z.object({ unit_code: line, line_code: line, points: line }))
    .max(50)
    .default([]),
});

export type PrepareCommand = z.infer<typeof prepareCommand>;
