import { exactText } from '../kernel/index.ts';
import type { Line } from '../par/index.ts';
import { appraiserOf } from './appraiser.ts';
import { lineOf } from './evolve.ts';
import { gapsOf } from './gaps.ts';
import { lineScores } from './points.ts';
import type { Scene } from './scene.ts';
import { isReportable, linesFor, mayClaim, reportable } from './sheet-lines.ts';

/** A sheet as plain data: what the API gives. */
export function presentSheet(scene: Scene) {
  const { campaign, sheet, set, unit, system } = scene;
  const scores = { self: lineScores(scene, 'self'), now: lineScores(scene, 'final') };
  const pointsIn = (scored: ReturnType<typeof lineScores>, code: string) => {
    const points = scored.get(code)?.points;
    return points ? exactText(points) : null;
  };
  const present = (line: Line) => ({
    ...lineOf(scene, line.code),
    name_vi: line.name_vi,
    maximum: `${line.maximum}`,
    method: line.method,
    appraiser: appraiserOf(set, line, unit.unit_id, scene.agencies),
    reportable: reportable(line, system),
    is_reportable: isReportable(line, system),
    may_claim: mayClaim(line.method),
    points_self: pointsIn(scores.self, line.code),
    points: pointsIn(scores.now, line.code),
  });
  return { campaign, sheet, gaps: gapsOf(scene), lines: linesFor(set, unit).map(present) };
}
