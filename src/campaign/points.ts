import {
  compare,
  type Exact,
  exactText,
  parseExact,
  type Refusal,
  refuse,
} from '../kernel/index.ts';
import { type Line, type LineScore, scoreUnits, type UnitScore } from '../par/index.ts';
import { measuresAt } from './measures-at.ts';
import type { Scene } from './scene.ts';
import { campaignTerms } from './scores.ts';
import { NOT_APPLICABLE, type Points } from './sheet-line.ts';
import type { ScoreStage } from './stage.ts';

/** Points as a person types them, with a dot or a comma: at most four decimals, 0 to the maximum. */
export function readPoints(text: string, line: Pick<Line, 'code' | 'maximum'>): Points | Refusal {
  if (text === NOT_APPLICABLE) return NOT_APPLICABLE;
  const maximum = parseExact(`${line.maximum}`)!;
  const facts = { line_code: line.code, points: text, maximum: `${line.maximum}` };
  const exact = /^\d{1,4}([.,]\d{1,4})?$/.test(text.trim()) ? parseExact(text) : null;
  if (!exact) return refuse('sheet.not-points', facts, { path: 'points' });
  if (compare(exact, maximum) > 0)
    return refuse('sheet.points-above-maximum', facts, { path: 'points' });
  return decimalText(exact);
}

/** A decimal without needless zeros: `0.75`, `1`. */
function decimalText(x: Exact): string {
  const digits = ((x.n * 10_000n) / x.d).toString().padStart(5, '0');
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
  return text.replace(/\.?0+$/, '');
}

/** A sheet's whole score at a stage; null where the set is not meant for the unit. */
export function scoreAt(scene: Scene, stage: ScoreStage): UnitScore | null {
  const { set, unit, lines, system, surveys } = scene;
  const measures = measuresAt(set, unit, [...lines.values()], system, surveys, stage);
  const terms = campaignTerms(set, new Map([[unit.unit_id, surveys]]));
  return scoreUnits(set, [measures], terms).scores[0] ?? null;
}

/** Every line of a sheet as it is scored at a stage, by its code. */
export function lineScores(scene: Scene, stage: ScoreStage): Map<string, LineScore> {
  const score = scoreAt(scene, stage);
  return new Map([...(score?.lines ?? []), ...(score?.adjustments ?? [])].map((l) => [l.code, l]));
}

/** The points of a line at a stage: exact text, `not-applicable`, or null while there are none. */
export function pointsAt(scene: Scene, line_code: string, stage: ScoreStage): Points | null {
  const score = lineScores(scene, stage).get(line_code);
  if (score?.state === 'not-applicable') return NOT_APPLICABLE;
  return score?.points ? exactText(score.points) : null;
}

/** Whether two texts are the same points: `0.50` and `1/2` are. */
export function arePoints(a: Points | null, b: Points | null): boolean {
  if (a === null || b === null || a === NOT_APPLICABLE || b === NOT_APPLICABLE) return a === b;
  return compare(parseExact(a)!, parseExact(b)!) === 0;
}
