/**
 * Who may not judge a line: whoever reported on it, whoever judged it before where a fresh eye is
 * asked for, and anybody who is not of the agency that appraises it.
 *
 * Source: separation of duties (Law on Anti-Corruption 36/2018/QH14, control of power in public
 * office); provinces' rules of appraisal let no agency score itself.
 * Example: the officer who reported 2.1.3 of a district may not appraise it after moving to the
 * advising agency.
 */
import { type Refusal, refuse } from '../../kernel/index.ts';
import type { Line } from '../../par/index.ts';
import { appraiserOf } from '../appraiser.ts';
import type { Scene } from '../scene.ts';
import type { SheetLine } from '../sheet-line.ts';

/** A refusal unless the actor appraises the line for its agency. */
export function notTheAppraiser(scene: Scene, line: Line): Refusal | null {
  const { set, unit, agencies, actor } = scene;
  const code = appraiserOf(set, line, unit.unit_id, agencies);
  const unit_id = code === null ? undefined : agencies.get(code);
  if (unit_id !== undefined && actor.appraises_for.has(unit_id)) return null;
  const agency = set.agencies?.find((one) => one.code === code)?.name_vi ?? null;
  return refuse('sheet.other-appraiser', { line_code: line.code, agency });
}

/** A refusal when the actor reported on the line. */
export const reportedIt = ({ actor }: Scene, state: SheetLine): Refusal | null =>
  state.reported_by.includes(actor.account_id!) || state.explained?.by === actor.account_id
    ? refuse('sheet.reported-by-you', { line_code: state.line_code })
    : null;

/** A refusal when the actor has judged the line before, in one of some ways. */
export function judgedIt(
  { actor }: Scene,
  state: SheetLine,
  ways: readonly ('appraised_1' | 'appraised_2' | 'council')[],
): Refusal | null {
  const before = ways.find((way) => state[way]?.by === actor.account_id);
  return before ? refuse('sheet.judged-by-you', { line_code: state.line_code, way: before }) : null;
}
