import { NOT_APPLICABLE, type Points, type SheetLine } from './sheet-line.ts';

/**
 * How far the people's judgement goes in a score: the unit's own points, after the first round,
 * the second, the council, and `final` with the re-checks.
 */
export const SCORE_STAGES = ['self', 'appraised-1', 'appraised-2', 'council', 'final'] as const;
export type ScoreStage = (typeof SCORE_STAGES)[number];

/**
 * The points that people gave to a line, as far as a stage goes: the latest word counts, and who
 * only agreed gave none. Null where nobody gave any; then the rule judges the figures. In `final`
 * the answer to a re-check stands over the council's earlier decision, not over a later one.
 */
export function givenAt(line: SheetLine, stage: ScoreStage): Points | null {
  const { self_points, appraised_1, appraised_2, council, recheck } = line;
  const answered = recheck?.answered ?? null;
  const last =
    answered && council && council.at > answered.at ? [answered, council] : [council, answered];
  const words = [self_points, appraised_1?.points, appraised_2?.points];
  const heard = [
    ...words.slice(0, SCORE_STAGES.indexOf(stage) + 1),
    ...(stage === 'council' ? [council?.points] : []),
    ...(stage === 'final' ? last.map((one) => one?.points) : []),
  ];
  return heard.findLast((points) => points != null) ?? null;
}

/** Whether points say that a line does not apply. */
export const isNotApplicable = (points: Points | null): boolean => points === NOT_APPLICABLE;
