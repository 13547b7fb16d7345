import { z } from 'zod';
import { parseInput, type Refusal, refuse } from '../kernel/index.ts';
import type { SurveySpec } from './spec.ts';

const text = z.string().trim().max(2_000);
const code = z.string().trim().min(1).max(40);
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const QUESTION = z.strictObject({
  question: code,
  text_vi: text.min(1),
  text_en: text.min(1),
  type: z.enum(['one', 'many', 'text']),
  scale: orNull(code),
  factor: orNull(code),
  required: z.boolean(),
  asked: z
    .array(
      z.strictObject({
        block: orNull(code),
        groups: z.array(z.strictObject({ group: code, weight: z.string().max(20) })).max(20),
      }),
    )
    .max(20),
});

const OPTION = z.strictObject({
  option: code,
  text_vi: text.min(1),
  text_en: text.min(1),
  percent: orNull(z.string().max(20)),
});

const SPEC = z.strictObject({
  survey_code: code.regex(/^[a-z0-9-]+$/),
  kind: z.enum(['panel', 'sample', 'rating']),
  year: z.int().min(2000).max(2100),
  name_vi: text.min(1).max(200),
  name_en: text.min(1).max(200),
  lead_vi: text,
  lead_en: text,
  open_on: z.iso.date(),
  close_on: z.iso.date(),
  data_from: orNull(z.iso.date()),
  data_to: orNull(z.iso.date()),
  minimum_answers: z.int().min(1).max(10_000),
  groups: z
    .array(
      z.strictObject({
        group: code,
        name_vi: text.min(1),
        name_en: text.min(1),
        drawn_from: z.enum(['panel', 'dossiers']),
      }),
    )
    .max(20),
  factors: z
    .array(z.strictObject({ factor: code, name_vi: text.min(1), name_en: text.min(1) }))
    .max(20),
  scales: z.array(z.strictObject({ scale: code, options: z.array(OPTION).max(20) })).max(20),
  sections: z
    .array(
      z.strictObject({
        section: code,
        name_vi: text.min(1),
        name_en: text.min(1),
        questions: z.array(QUESTION).max(60),
      }),
    )
    .max(20),
  sampling: orNull(
    z.strictObject({
      per_unit: z.int().min(1).max(5_000),
      allocation: z.enum(['proportional', 'equal']),
      minimum: z.int().min(0).max(500),
      unit_kinds: z.array(z.enum(['department', 'vertical', 'district', 'commune'])).min(1),
    }),
  ),
  source: text.min(1),
  mark: orNull(text),
  note: orNull(text),
});

/** A questionnaire from outside, in the letters that we keep; or what is wrong with its shape. */
export const readSpec = (value: unknown): SurveySpec | Refusal => parseInput(SPEC, value);

/** The same from a text. */
export function readSpecText(body: string): SurveySpec | Refusal {
  try {
    return readSpec(JSON.parse(body.normalize('NFC')));
  } catch {
    return refuse('survey.not-json', {}, { path: 'spec' });
  }
}
