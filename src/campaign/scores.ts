import {
  type Counts,
  type CriteriaSet,
  type Scoring,
  scoreUnits,
  type Terms,
} from '../par/index.ts';
import type { SheetWithLines } from './evolve.ts';
import { measuresAt } from './measures-at.ts';
import type { ScoreStage } from './stage.ts';

/** What the program counted and surveys brought, by unit. */
export interface FiguresByUnit {
  system: ReadonlyMap<number, Counts>;
  surveys: ReadonlyMap<number, Counts>;
}

/**
 * The scores of a campaign at a stage, a scoring each set: sheets of the same set are ranked with
 * each other. A survey that brought nothing was not held, and its component is left out.
 */
export function scoresOf(
  sets: readonly CriteriaSet[],
  sheets: readonly SheetWithLines[],
  figures: FiguresByUnit,
  stage: ScoreStage,
): Map<string, Scoring> {
  const by_set = Map.groupBy(sheets, ({ sheet }) => sheet.set_code);
  return new Map(
    sets.flatMap((set) => {
      const own = by_set.get(set.set_code);
      if (!own) return [];
      const units = own.map(({ sheet, lines }) =>
        measuresAt(
          set,
          sheet,
          [...lines.values()],
          figures.system.get(sheet.unit_id) ?? {},
          figures.surveys.get(sheet.unit_id) ?? {},
          stage,
        ),
      );
      return [[set.set_code, scoreUnits(set, units, campaignTerms(set, figures.surveys))] as const];
    }),
  );
}

/** A campaign judges its data period as a whole; surveys that brought no answer were not held. */
export const campaignTerms = (set: CriteriaSet, surveys: FiguresByUnit['surveys']): Terms => {
  const held = [...surveys.values()].some((counts) => Object.keys(counts).length > 0);
  const not_held = held ? [] : (set.components ?? []).filter(isSurvey).map(({ code }) => code);
  return { progress: null, not_held };
};

const isSurvey = ({ methods }: { methods: string[] }): boolean =>
  methods.every((method) => method === 'surveyed');
