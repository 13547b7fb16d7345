import {
  type Line,
  type LineState,
  type Method,
  ruleWords,
  type UnitScore,
  type Words,
} from '../../par/index.ts';
import { appraiserOf } from '../appraiser.ts';
import { lineOf } from '../evolve.ts';
import { gapsOf } from '../gaps.ts';
import { scoreAt } from '../points.ts';
import type { Scene } from '../scene.ts';
import type { SheetLine } from '../sheet-line.ts';
import { linesFor } from '../sheet-lines.ts';
import { type ListPlace, type MeasureField, measureFields } from './measure-field.ts';
import { type LineVerb, possibleOnLine, possibleOnSheet, type SheetVerb } from './possible.ts';
import { type PrintedPoints, printedIn } from './unit-score.ts';

/** A name in both languages. */
export interface Named {
  name_vi: string;
  name_en: string;
}

/** The stages that the sheet shows side by side. */
export const SHOWN_STAGES = ['self', 'appraised-1', 'appraised-2', 'final'] as const;
export type ShownStage = (typeof SHOWN_STAGES)[number];
type ByStage<T> = Record<ShownStage, T>;

/** One line of the sheet, as a row shows it. */
export interface SheetRow extends Named {
  code: string;
  /** Null for bonus and penalty. */
  area_code: string | null;
  criterion_code: string;
  maximum: string;
  method: Method;
  mark: Line['mark'];
  source: string;
  rule: Words;
  evidence_asked: string | null;
  agency: Named | null;
  measures: MeasureField[];
  line: SheetLine;
  points: ByStage<PrintedPoints | null>;
  state: LineState;
  verbs: LineVerb[];
  /** Nothing, or not all, was reported; or claimed without evidence and without a word on it. */
  gap: 'unreported' | 'unproved' | null;
  /** Whether a judge's points differ from the unit's own. */
  differs: boolean;
}

/** An area, or bonus and penalty together, with its rows. */
export interface SheetArea extends Partial<Named> {
  /** Null for bonus and penalty. */
  code: string | null;
  maximum: string | null;
  points: ByStage<PrintedPoints | null>;
  rows: SheetRow[];
}

/** A sheet as its page shows it. */
export interface SheetPage {
  areas: SheetArea[];
  index: ByStage<PrintedPoints | null>;
  tier: Named | null;
  verbs: SheetVerb[];
  gaps: { unreported: number; unproved: number };
  /** How many rows the viewer can do something on now. */
  open: number;
}

/** Lays a sheet out for a viewer's rights. */
export function sheetPage(scene: Scene, rights: ReadonlySet<string>, place: ListPlace): SheetPage {
  const { set } = scene;
  const scores = Object.fromEntries(
    SHOWN_STAGES.map((stage) => [stage, scoreAt(scene, stage)]),
  ) as ByStage<UnitScore | null>;
  const gaps = gapsOf(scene);
  const rows = linesFor(set, scene.unit).map((line) =>
    rowOf(scene, line, scores, { rights, place, gaps }),
  );
  const areas = set.areas.map((area) => ({
    code: area.code,
    name_vi: area.name_vi,
    name_en: area.name_en,
    maximum: printedMaximum(scene, scores.final, area.code),
    points: byStage((stage) =>
      printedIn(set, scores[stage]?.areas.find(({ code }) => code === area.code)?.points ?? null),
    ),
    rows: rows.filter(({ area_code }) => area_code === area.code),
  }));
  const beside = rows.filter(({ area_code }) => area_code === null);
  const bands = set.tiers?.bands ?? [];
  return {
    areas: [
      ...areas.filter((area) => area.rows.length > 0),
      ...(beside.length > 0
        ? [{ code: null, maximum: null, points: byStage(() => null), rows: beside }]
        : []),
    ],
    index: byStage((stage) => printedIn(set, scores[stage]?.index ?? null)),
    tier: bands.find(({ code }) => code === scores.final?.tier) ?? null,
    verbs: possibleOnSheet(rights, scene),
    gaps: { unreported: gaps.unreported.length, unproved: gaps.unproved.length },
    open: rows.filter(({ verbs }) => verbs.length > 0).length,
  };
}

const byStage = <T>(of: (stage: ShownStage) => T): ByStage<T> =>
  Object.fromEntries(SHOWN_STAGES.map((stage) => [stage, of(stage)])) as ByStage<T>;

function printedMaximum({ set }: Scene, score: UnitScore | null, code: string): string | null {
  const maximum = score?.areas.find((area) => area.code === code)?.maximum ?? null;
  return printedIn(set, maximum)?.printed ?? null;
}

interface RowSetting {
  rights: ReadonlySet<string>;
  place: ListPlace;
  gaps: ReturnType<typeof gapsOf>;
}

function rowOf(
  scene: Scene,
  line: Line,
  scores: ByStage<UnitScore | null>,
  { rights, place, gaps }: RowSetting,
): SheetRow {
  const { set, unit, agencies } = scene;
  const state = lineOf(scene, line.code);
  const scored = (stage: ShownStage) =>
    [...(scores[stage]?.lines ?? []), ...(scores[stage]?.adjustments ?? [])].find(
      ({ code }) => code === line.code,
    );
  const points = byStage((stage) => printedIn(set, scored(stage)?.points ?? null));
  const agency = appraiserOf(set, line, unit.unit_id, agencies);
  return {
    code: line.code,
    area_code: line.area_code,
    criterion_code: line.criterion_code,
    name_vi: line.name_vi,
    name_en: line.name_en,
    maximum: `${line.maximum}`.replace('.', ','),
    method: line.method,
    mark: line.mark,
    source: line.source,
    rule: ruleWords(line),
    evidence_asked: line.evidence ?? null,
    agency: set.agencies?.find(({ code }) => code === agency) ?? null,
    measures: measureFields(scene, line, place),
    line: state,
    points,
    state: scored('final')?.state ?? 'not-applicable',
    verbs: possibleOnLine(rights, scene, line, state),
    gap: gapOf(line.code, gaps),
    differs: points.self?.exact !== points.final?.exact,
  };
}

function gapOf(code: string, gaps: ReturnType<typeof gapsOf>): SheetRow['gap'] {
  if (gaps.unreported.includes(code)) return 'unreported';
  return gaps.unproved.includes(code) ? 'unproved' : null;
}
