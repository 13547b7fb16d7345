import { exactText } from '../kernel/index.ts';
import { inputsOf, ruleWords } from '../par/index.ts';
import { lineOf } from './evolve.ts';
import { lineScores } from './points.ts';
import type { Scene } from './scene.ts';
import type { SheetLine } from './sheet-line.ts';
import { isReportable, linesFor, measuresOfLine, reportable } from './sheet-lines.ts';

/**
 * A row of a sheet as a flat table, for spreadsheets and prints: one row a line, and under it one a
 * measure that its rule looks at. Every cell is text, empty where nothing stands; numbers have a
 * decimal point.
 */
export interface SheetRow {
  area_code: string;
  line_code: string;
  /** Empty on a line's own row. */
  measure: string;
  name: string;
  /** On a line's row: the rule in words, the evidence asked for. */
  rule: string;
  evidence: string;
  maximum: string;
  method: string;
  /** On a measure's row: the figure, by the program or the unit. */
  value: string;
  /** Where the figure is from; a unit writes only its own. */
  value_from: 'unit' | 'system' | '';
  /** Points that the unit claims itself, and what the rule makes of its figures. */
  self_points: string;
  rule_points: string;
  explanation: string;
  files: number;
  appraised_1: string;
  appraised_1_reason: string;
  explained: string;
  appraised_2: string;
  appraised_2_reason: string;
  council: string;
  council_reason: string;
  recheck: string;
  /** What the line has in the end. */
  points: string;
  /** The line's version when the row was made; an import of an older one is refused where it differs. */
  version: number;
  /** Whether the unit may write here. */
  is_open: boolean;
}

/** The rows of a sheet in the order of the set. */
export function sheetRows(scene: Scene): SheetRow[] {
  const { set, unit } = scene;
  const names = new Map((set.inputs ?? []).map(({ code, name_vi }) => [code, name_vi]));
  const inputs = inputsOf(set);
  const scores = { self: lineScores(scene, 'self'), final: lineScores(scene, 'final') };
  return linesFor(set, unit).flatMap((line): SheetRow[] => {
    const state = lineOf(scene, line.code);
    const place = { area_code: line.area_code ?? '', line_code: line.code, version: state.version };
    const own = reportable(line, scene.system);
    const head: SheetRow = {
      ...BLANK,
      ...place,
      ...judgedOf(state),
      name: line.name_vi,
      rule: ruleWords(line).vi,
      evidence: line.evidence ?? '',
      maximum: `${line.maximum}`,
      method: line.method,
      self_points: state.self_points ?? '',
      rule_points: pointsText(scores.self, line.code),
      explanation: state.explanation ?? '',
      files: state.files.length,
      points: pointsText(scores.final, line.code),
      is_open: scene.sheet.state === 'self' && isReportable(line, scene.system),
    };
    if (line.method === 'surveyed') return [head];
    const measures = measuresOfLine(line).map((measure): SheetRow => {
      const is_own = own.includes(measure);
      const counted = scene.system[measure];
      const told = typeof counted === 'object' ? exactText(counted) : `${counted ?? ''}`;
      return {
        ...BLANK,
        ...place,
        measure,
        name: names.get(measure) ?? measure,
        rule: choicesText(inputs.get(measure)),
        value: is_own ? (state.values[measure] ?? '') : told,
        value_from: is_own ? 'unit' : 'system',
        is_open: is_own && scene.sheet.state === 'self',
      };
    });
    return [head, ...measures];
  });
}

const BLANK: SheetRow = {
  area_code: '',
  line_code: '',
  measure: '',
  name: '',
  rule: '',
  evidence: '',
  maximum: '',
  method: '',
  value: '',
  value_from: '',
  self_points: '',
  rule_points: '',
  explanation: '',
  files: 0,
  appraised_1: '',
  appraised_1_reason: '',
  explained: '',
  appraised_2: '',
  appraised_2_reason: '',
  council: '',
  council_reason: '',
  recheck: '',
  points: '',
  version: 0,
  is_open: false,
};

const judgedOf = (state: SheetLine) => ({
  appraised_1: state.appraised_1?.points ?? '',
  appraised_1_reason: state.appraised_1?.reason ?? '',
  explained: state.explained?.text ?? '',
  appraised_2: state.appraised_2?.points ?? '',
  appraised_2_reason: state.appraised_2?.reason ?? '',
  council: state.council?.points ?? '',
  council_reason: state.council?.reason ?? '',
  recheck: state.recheck?.answered?.points ?? '',
});

function pointsText(scores: ReturnType<typeof lineScores>, code: string): string {
  const points = scores.get(code)?.points;
  return points ? exactText(points) : '';
}

/** What may be written where there are choices: their codes. */
const choicesText = (input: ReturnType<ReturnType<typeof inputsOf>['get']>): string =>
  input?.kind === 'choice' ? input.options.join(' | ') : input?.kind === 'yes-no' ? '1 | 0' : '';
