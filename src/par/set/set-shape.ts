import type { Refusal } from '../../kernel/index.ts';
import { SUM } from '../figures/sum.ts';
import { INPUT_KINDS } from './criteria-set.ts';
import { BEFORE_YEAR_END, METHODS, WHEN_MISSING } from './line.ts';
import {
  anyListOf,
  checkShape,
  either,
  listOf,
  object,
  optional,
  orNull,
  type Shape,
} from './shape.ts';

const MARK = ['sample', 'unverified', null] as const;
const APPLIES = object({ blocks: 'texts-or-null', levels: 'texts-or-null' });
const NAMED: Shape = { code: 'text', name_vi: 'text', name_en: 'text' };

const DUE_TO_DATE = either('denominator', { denominator: SUM }, { pro_rata: 'flag' });

const LINE: Shape = {
  ...NAMED,
  maximum: 'decimal',
  method: METHODS,
  rule: 'rule',
  evidence: optional('text-or-null'),
  tracked_by: optional('text-or-null'),
  confirmed_by: optional('text-or-null'),
  appraised_by: optional('text-or-null'),
  before_year_end: optional(BEFORE_YEAR_END),
  due_on: optional(orNull('month-day')),
  due_to_date: optional(orNull(DUE_TO_DATE)),
  when_missing: optional(WHEN_MISSING),
};

const PROVENANCE: Shape = {
  applies_to: APPLIES,
  source: 'text',
  mark: MARK,
  note: 'text-or-null',
};

const PROVENANCE_OR_ABOVE: Shape = Object.fromEntries(
  Object.entries(PROVENANCE).map(([name, kind]) => [name, optional(kind)]),
);

/** A part of a criterion, a bonus or a penalty. */
export const SUB_CRITERION: Shape = { ...LINE, ...PROVENANCE_OR_ABOVE };

/** A criterion with a rule of its own. */
export const SCORED_CRITERION: Shape = { ...LINE, ...PROVENANCE };

/** A criterion made of parts, without them. */
export const GROUP_HEAD: Shape = {
  ...NAMED,
  maximum: 'decimal',
  ...PROVENANCE_OR_ABOVE,
  note: 'text-or-null',
};

const CRITERION = either(
  'sub_criteria',
  { ...GROUP_HEAD, sub_criteria: listOf(object(SUB_CRITERION)) },
  SCORED_CRITERION,
);

/** An area without its criteria. */
export const AREA_HEAD: Shape = {
  ...NAMED,
  maximum: 'decimal',
  appraised_by: optional('text-or-null'),
};

const AREA: Shape = { ...AREA_HEAD, criteria: listOf(CRITERION) };

const BAND: Shape = {
  ...NAMED,
  from_percent: 'decimal',
  from_excluded: optional('flag'),
  below_percent: 'decimal-or-null',
};

const TIERS: Shape = {
  basis: ['percent-of-maximum'],
  bands: listOf(object(BAND)),
  source: 'text',
  mark: MARK,
  note: 'text-or-null',
};

const INPUT: Shape = {
  code: 'code',
  kind: INPUT_KINDS,
  name_vi: 'text',
  name_en: 'text',
};

const AGENCY: Shape = { ...NAMED, unit_code: 'text-or-null', scored_by: 'text-or-null' };
const RESPONDENTS: Shape = { ...NAMED, code: 'code', drawn_from: ['dossiers', 'panel'] };

const COMPONENT: Shape = {
  ...NAMED,
  methods: listOf(METHODS),
  when_not_held: ['rescale', 'zero'],
};

/** Every field of a criteria file. Rules have the shapes of their kinds. */
export const SET: Shape = {
  set_code: 'text',
  version: 'whole',
  visibility: ['public', 'provisional'],
  name_vi: 'text',
  name_en: 'text',
  label_vi: 'text',
  label_en: 'text',
  valid_from: 'day',
  valid_to: 'day-or-null',
  applies_to: APPLIES,
  maximum: 'decimal',
  inputs: optional(anyListOf(object(INPUT))),
  agencies: optional(anyListOf(object(AGENCY))),
  respondents: optional(anyListOf(object(RESPONDENTS))),
  components: optional(anyListOf(object(COMPONENT))),
  aggregation: optional(['sum', 'geometric-mean']),
  areas: listOf(object(AREA)),
  adjustments: optional(anyListOf(object(SUB_CRITERION))),
  caps: optional(orNull(object({ bonus: 'decimal', penalty: 'decimal' }))),
  tiers: orNull(object(TIERS)),
  ranking: object({ within: ['block'], by: ['index'], ties: ['standard-competition'] }),
  printed: object({ decimals: [0, 1, 2, 3, 4], mode: ['truncate', 'half-up'] }),
  source: 'text',
  mark: MARK,
  note: 'text-or-null',
};

/** Every field of a criteria file that is missing, of a wrong kind or unknown; rules apart. */
export const checkSetShape = (set: unknown): Refusal[] => checkShape(set, SET, '');
