import { findScore } from '../../par/index.ts';
import type { CampaignSheets } from '../perform-read.ts';
import { progressOf, type SheetProgress } from '../progress.ts';
import type { Scene } from '../scene.ts';
import { type PrintedPoints, printedIn } from './unit-score.ts';

/** What is said of a unit. */
interface UnitNames {
  code: string;
  name: string;
}

/** One unit's line on the page of progress. */
export interface ProgressRow extends SheetProgress {
  unit_code: string;
  unit_name: string;
  block_code: string;
  appraised: number;
  to_appraise: number;
  self: PrintedPoints | null;
  /** As judged so far; null where the viewer is not shown it. */
  final: PrintedPoints | null;
  rank: number | null;
  tier: { name_vi: string; name_en: string } | null;
}

/** The rows of some sheets, block by block, by rank where ranks are shown and else by name. */
export function progressRows(
  { scores }: Pick<CampaignSheets, 'scores'>,
  scenes: readonly Scene[],
  unitOf: (unit_id: number) => UnitNames | null,
  showsJudged: (unit_id: number) => boolean,
): ProgressRow[] {
  const self = scores('self');
  const final = scores('final');
  return scenes.map((scene) => {
    const { sheet, set } = scene;
    const unit = unitOf(sheet.unit_id);
    const progress = progressOf(scene);
    const scored = (by_set: typeof self) => {
      const scoring = by_set.get(set.set_code);
      return scoring ? findScore(scoring, sheet.unit_id) : null;
    };
    const last = showsJudged(sheet.unit_id) ? scored(final) : null;
    const sum = (of: (one: SheetProgress['agencies'][number]) => number) =>
      progress.agencies.reduce((total, one) => total + of(one), 0);
    return {
      ...progress,
      unit_code: unit?.code ?? '',
      unit_name: unit?.name ?? '',
      block_code: sheet.block_code,
      appraised: sum(({ appraised }) => appraised),
      to_appraise: sum(({ lines }) => lines),
      self: printedIn(set, scored(self)?.index ?? null),
      final: printedIn(set, last?.index ?? null),
      rank: last?.rank ?? null,
      tier: set.tiers?.bands.find(({ code }) => code === last?.tier) ?? null,
    };
  });
}
