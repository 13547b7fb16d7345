/**
 * A unit reports on one line: values, its own points, why evidence is lacking. It may be sent as
 * often as the officer types; what is not sent stays. Values are of measures that the program does
 * not count; points lie between 0 and the line's maximum; nothing after the lock or the last day.
 *
 * Source: provinces' PAR index rules after QĐ 876/QĐ-BNV: the self-assessment with evidence, and an
 * explanation for every criterion without or with too little of it (asked for at the lock).
 * Example: 58 of 65 cadres trained, no points of its own: the rule gives 0.446… of 0.5.
 */
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts';
import { checkMeasures, inputsOf } from '../../par/index.ts';
import { passed } from '../deadline.ts';
import { figuresOf } from '../measures-at.ts';
import { readPoints } from '../points.ts';
import type { Scene } from '../scene.ts';
import type { SheetLine } from '../sheet-line.ts';
import { isReportable, linesFor, mayClaim, reportable } from '../sheet-lines.ts';
import { firstRefusal, lineDecision, type OnLine, onLine, sheetAct, wrongState } from './act.ts';
import { lineFields, textField } from './fields.ts';

const command = z.strictObject({
  ...lineFields,
  /** By measure; an empty text takes a value back. */
  values: z.record(z.string().max(80), z.string().trim().max(40)).optional(),
  /** `0.75`, `0,75`, `not-applicable`; null takes them back. */
  self_points: z.string().trim().max(20).nullable().optional(),
  explanation: textField(4000).nullable().optional(),
  evidence_short: z.boolean().optional(),
});
export type ReportLine = z.infer<typeof command>;

export const reportLine = sheetAct<ReportLine>({
  verb: 'report-line',
  permission: 'sheet.report',
  command,
  decide(scene, given) {
    const no = wrongState(scene, ['self']) ?? passed(scene.campaign, 'self_by', scene.at);
    if (no) return no;
    const on = onLine(scene, given);
    if (isRefusal(on)) return on;
    const patch = patchOf(scene, on, given);
    if (isRefusal(patch)) return patch;
    const reported_by = [...new Set([...on.state.reported_by, scene.actor.account_id!])];
    const unsaid = lineDecision(scene, 'sheet.line-reported', on.state, patch);
    if (unsaid.events.length === 0) return unsaid;
    const whole = { ...patch, reported_by, reported_at: scene.at };
    return lineDecision(scene, 'sheet.line-reported', on.state, whole);
  },
});

function patchOf(scene: Scene, on: OnLine, given: ReportLine): Partial<SheetLine> | Refusal {
  const { line } = on;
  if (!isReportable(line, scene.system))
    return refuse('sheet.line-not-reported', { line_code: line.code, method: line.method });
  const self_points = pointsOf(on, given);
  if (isRefusal(self_points)) return self_points;
  const values = valuesOf(on, scene, given);
  const no = firstRefusal(
    () => values,
    () => checkValues(scene, on, values as SheetLine['values']),
  );
  if (no) return no;
  return {
    values: values as SheetLine['values'],
    self_points,
    ...(given.explanation !== undefined && { explanation: given.explanation || null }),
    ...(given.evidence_short !== undefined && { evidence_short: given.evidence_short }),
  };
}

function pointsOf({ line, state }: OnLine, { self_points }: ReportLine): string | null | Refusal {
  if (self_points === undefined) return state.self_points;
  if (self_points === null || self_points === '') return null;
  if (!mayClaim(line.method))
    return refuse('sheet.points-not-claimed', { line_code: line.code }, { path: 'self_points' });
  const points = readPoints(self_points, line);
  return isRefusal(points) ? { ...points, path: 'self_points' } : points;
}

function valuesOf(
  { line, state }: OnLine,
  { system }: Scene,
  { values = {} }: ReportLine,
): SheetLine['values'] | Refusal {
  const possible = reportable(line, system);
  const stray = Object.keys(values).find((measure) => !possible.includes(measure));
  if (stray !== undefined) {
    const facts = { line_code: line.code, measure: stray };
    return refuse('sheet.measure-not-reported', facts, { path: `values.${stray}`, possible });
  }
  const all = { ...state.values, ...values };
  return Object.fromEntries(
    Object.entries(all).flatMap(([measure, text]) =>
      text === '' ? [] : [[measure, text.replace(',', '.')]],
    ),
  );
}

/** The first thing wrong with a line's values by the set's own checks; what is missing may come. */
function checkValues(scene: Scene, { line }: OnLine, values: SheetLine['values']): Refusal | null {
  const { set, unit, system } = scene;
  const inputs = inputsOf(set);
  const isReadable = ([measure, text]: [string, string]) =>
    inputs.get(measure)?.kind === 'choice' || /^-?\d{1,15}(\.\d{1,6})?$/.test(text);
  const bad = Object.entries(values).find((one) => !isReadable(one));
  if (bad) {
    const [measure, value] = bad;
    return refuse('sheet.not-a-value', { measure, value }, { path: `values.${measure}` });
  }
  const { counts, choices } = figuresOf(set, [{ values }]);
  const others = linesFor(set, unit).filter(({ code }) => code !== line.code);
  const decided = Object.fromEntries(others.map(({ code }) => [code, 0]));
  const judged = { ...unit, counts: { ...counts, ...system }, choices, decided };
  const fault = checkMeasures(set, [judged]).find(({ refused }) => refused !== 'measures.missing');
  return fault ? { ...fault, path: inValues(fault.path) } : null;
}

/** `[0].counts.communes` of the checked list is the field `values.communes` of the form. */
const inValues = (path = ''): string => path.replace(/^\[0\](\.(counts|choices))?/, 'values');
