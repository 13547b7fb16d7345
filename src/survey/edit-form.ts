import { type Refusal, refuse } from '../kernel/index.ts';
import type { SurveyEdit } from './edit.ts';
import type { Asked, Option, Question, Sampling, SurveySpec } from './spec.ts';

/** Fields of a form; a missing one is empty. */
export type Fields = Readonly<Record<string, string>>;

/** The step that a form of the builder asks for. Shapes are judged with the whole questionnaire. */
export function readEdit(spec: SurveySpec, fields: Fields): SurveyEdit | Refusal {
  const of = (name: string) => (fields[name] ?? '').trim().normalize('NFC');
  switch (fields.act) {
    case 'set-head':
      return { act: 'set-head', head: headOf(spec, of) };
    case 'add-section':
      return {
        act: 'add-section',
        section: { section: of('section'), name_vi: of('name_vi'), name_en: of('name_en') },
      };
    case 'remove-section':
      return { act: 'remove-section', section: of('section') };
    case 'save-question':
      return { act: 'save-question', section: of('section'), question: questionOf(of) };
    case 'remove-question':
      return { act: 'remove-question', question: of('question') };
    case 'move-question':
      return { act: 'move-question', question: of('question'), by: of('by') === '1' ? 1 : -1 };
    case 'set-asked':
      return { act: 'set-asked', question: of('question'), asked: askedOf(of('asked')) };
    case 'save-scale':
      return { act: 'save-scale', scale: { scale: of('scale'), options: linesOf(of('options')) } };
    default:
      return refuse('survey.unknown-act', { act: fields.act ?? '' });
  }
}

type Of = (name: string) => string;

const orNull = (text: string): string | null => (text === '' ? null : text);

const headOf = (spec: SurveySpec, of: Of) => ({
  name_vi: of('name_vi'),
  name_en: of('name_en'),
  lead_vi: of('lead_vi'),
  lead_en: of('lead_en'),
  open_on: of('open_on'),
  close_on: of('close_on'),
  data_from: orNull(of('data_from')),
  data_to: orNull(of('data_to')),
  minimum_answers: Number(of('minimum_answers')),
  sampling: spec.sampling && samplingOf(spec.sampling, of),
});

const samplingOf = (before: Sampling, of: Of): Sampling => ({
  ...before,
  per_unit: Number(of('per_unit')),
  allocation: of('allocation') as Sampling['allocation'],
  minimum: Number(of('minimum')),
});

const questionOf = (of: Of): Omit<Question, 'asked'> => ({
  question: of('question'),
  text_vi: of('text_vi'),
  text_en: of('text_en'),
  type: of('type') as Question['type'],
  scale: of('type') === 'text' ? null : orNull(of('scale')),
  factor: orNull(of('factor')),
  required: of('required') === 'yes',
});

/** `departments: department-leaders=1, civil-servants=2`, a line a block; `*` is any block. */
export const askedOf = (text: string): Asked[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [block, groups] = line.includes(':') ? line.split(':') : ['*', line];
      return {
        block: block!.trim() === '*' ? null : block!.trim(),
        groups: groups!.split(',').map((one) => {
          const [group, weight] = one.split('=');
          return { group: group!.trim(), weight: (weight ?? '1').trim() };
        }),
      };
    });

export const askedText = (asked: readonly Asked[]): string =>
  asked
    .map(
      ({ block, groups }) =>
        `${block ?? '*'}: ${groups.map(({ group, weight }) => `${group}=${weight}`).join(', ')}`,
    )
    .join('\n');

/** `A | 100 | Vietnamese | English`, a line an option; without a number it counts nowhere. */
export const linesOf = (text: string): Option[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [option = '', percent = '', text_vi = '', text_en = ''] = line
        .split('|')
        .map((part) => part.trim());
      return { option, percent: percent === '' ? null : percent, text_vi, text_en };
    });

export const optionLines = (options: readonly Option[]): string =>
  options
    .map(({ option, percent, text_vi, text_en }) =>
      [option, percent ?? '', text_vi, text_en].join(' | '),
    )
    .join('\n');
