import { exactText } from '../../kernel/index.ts';
import { MEASURE_CODES } from '../../measure/index.ts';
import {
  type CriteriaSet,
  type InputOf,
  inputsOf,
  type Line,
  measuresIn,
} from '../../par/index.ts';
import type { Scene } from '../scene.ts';
import { reportable } from '../sheet-lines.ts';

/** One figure that a line is judged by: counted by the program, or reported by the unit. */
export interface MeasureField {
  code: string;
  kind: InputOf['kind'];
  /** Empty where the set has no name for it; the page's own catalogue then names it. */
  name_vi: string;
  name_en: string;
  /** What the program counted, as text; null where the unit reports. */
  system: string | null;
  /** The list of dossiers that the count counts. */
  link: string | null;
  /** What the unit reports. */
  value: string;
  options: { code: string; name_vi: string; name_en: string }[];
}

/** The period's code in the lists of dossiers; null where no list shows just that period. */
export interface ListPlace {
  unit_code: string;
  period_code: string | null;
}

/** The figures of a line, in the order of its rule. */
export function measureFields(scene: Scene, line: Line, place: ListPlace): MeasureField[] {
  const { set, system } = scene;
  const inputs = inputsOf(set);
  const own = reportable(line, system);
  const values = scene.lines.get(line.code)?.values ?? {};
  const seen = line.method === 'surveyed' ? [] : measuresIn(line.rule);
  return seen.map((code) => {
    const counted = own.includes(code) ? null : (system[code] ?? null);
    return {
      code,
      kind: inputs.get(code)?.kind ?? 'count',
      ...nameOf(set, line, code),
      system: textOf(counted),
      link: counted === null ? null : listLink(code, place),
      value: values[code] ?? '',
      options: optionsOf(line, code),
    };
  });
}

const textOf = (figure: Scene['system'][string] | null): string | null =>
  figure === null ? null : typeof figure === 'number' ? `${figure}` : exactText(figure);

function nameOf(set: CriteriaSet, line: Line, code: string) {
  const named = set.inputs?.find((input) => input.code === code);
  if (named) return { name_vi: named.name_vi, name_en: named.name_en };
  const is_choice = line.rule.kind === 'choice' || line.rule.kind === 'yes-no';
  return is_choice
    ? { name_vi: line.name_vi, name_en: line.name_en }
    : { name_vi: '', name_en: '' };
}

const optionsOf = ({ rule }: Line, code: string): MeasureField['options'] =>
  rule.kind === 'choice' && rule.measure === code
    ? rule.options.map(({ code, name_vi, name_en }) => ({ code, name_vi, name_en }))
    : [];

const listLink = (measure: string, { unit_code, period_code }: ListPlace): string | null =>
  period_code !== null && (MEASURE_CODES as readonly string[]).includes(measure.split('.')[0]!)
    ? `/dossiers?unit=${unit_code}&period=${period_code}&measure=${measure}`
    : null;
