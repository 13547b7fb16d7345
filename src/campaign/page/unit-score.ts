import { type Exact, exactText, print } from '../../kernel/index.ts';
import { type CriteriaSet, scoreUnits, type UnitScore } from '../../par/index.ts';
import { measuresAt } from '../measures-at.ts';
import type { Scene } from '../scene.ts';
import { campaignTerms } from '../scores.ts';
import type { ScoreStage } from '../stage.ts';

/** A sheet's whole score at a stage; null where the set is not meant for the unit. */
export function scoreAt(scene: Scene, stage: ScoreStage): UnitScore | null {
  const { set, unit, lines, system, surveys } = scene;
  const measures = measuresAt(set, unit, [...lines.values()], system, surveys, stage);
  const terms = campaignTerms(set, new Map([[unit.unit_id, surveys]]));
  return scoreUnits(set, [measures], terms).scores[0] ?? null;
}

/** Points as the set prints them, `0,75`, with their lossless text beside. */
export interface PrintedPoints {
  printed: string;
  exact: string;
}

export const printedIn = (
  { printed: { decimals, mode } }: CriteriaSet,
  points: Exact | null,
): PrintedPoints | null =>
  points && { printed: print(points, decimals, mode), exact: exactText(points) };
