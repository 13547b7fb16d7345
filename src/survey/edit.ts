/**
 * Changes a draft's questionnaire by one step; what cannot be found is refused.
 *
 * Source: our choice of steps.
 * Example: `{act: 'move-question', question: 'Q2', by: -1}` puts Q2 before the question above it.
 */
import { type Refusal, refuse } from '../kernel/index.ts';
import type { Asked, Question, Scale, Section, SurveySpec } from './spec.ts';

type Head = Pick<
  SurveySpec,
  | 'name_vi'
  | 'name_en'
  | 'lead_vi'
  | 'lead_en'
  | 'open_on'
  | 'close_on'
  | 'data_from'
  | 'data_to'
  | 'minimum_answers'
  | 'sampling'
>;

export type SurveyEdit =
  | { act: 'set-head'; head: Head }
  | { act: 'add-section'; section: Omit<Section, 'questions'> }
  | { act: 'remove-section'; section: string }
  /** A question of that code is replaced and keeps whom it is put to. */
  | { act: 'save-question'; section: string; question: Omit<Question, 'asked'> }
  | { act: 'remove-question'; question: string }
  | { act: 'move-question'; question: string; by: -1 | 1 }
  | { act: 'set-asked'; question: string; asked: Asked[] }
  | { act: 'save-scale'; scale: Scale };

export function editSurvey(spec: SurveySpec, edit: SurveyEdit): SurveySpec | Refusal {
  switch (edit.act) {
    case 'set-head':
      return { ...spec, ...edit.head };
    case 'add-section':
      return { ...spec, sections: [...spec.sections, { ...edit.section, questions: [] }] };
    case 'remove-section':
      return removeSection(spec, edit.section);
    case 'save-question':
      return saveQuestion(spec, edit.section, edit.question);
    case 'remove-question':
      return inSectionOf(spec, edit.question, (questions, i) => questions.toSpliced(i, 1));
    case 'move-question':
      return inSectionOf(spec, edit.question, (questions, i) => moved(questions, i, edit.by));
    case 'set-asked':
      return inSectionOf(spec, edit.question, (questions, i) =>
        questions.with(i, { ...questions[i]!, asked: edit.asked }),
      );
    case 'save-scale':
      return { ...spec, scales: withScale(spec.scales, edit.scale) };
  }
}

function removeSection(spec: SurveySpec, code: string): SurveySpec | Refusal {
  const found = spec.sections.find(({ section }) => section === code);
  if (!found) return refuse('survey.unknown-section', { code }, { path: 'section' });
  if (found.questions.length > 0) return refuse('survey.section-not-empty', { code });
  return { ...spec, sections: spec.sections.filter((one) => one !== found) };
}

function saveQuestion(
  spec: SurveySpec,
  section: string,
  question: Omit<Question, 'asked'>,
): SurveySpec | Refusal {
  const before = spec.sections
    .flatMap(({ questions }) => questions)
    .find((one) => one.question === question.question);
  if (before)
    return inSectionOf(spec, question.question, (questions, i) =>
      questions.with(i, { ...question, asked: before.asked }),
    );
  if (!spec.sections.some((one) => one.section === section))
    return refuse('survey.unknown-section', { code: section }, { path: 'section' });
  const sections = spec.sections.map((one) =>
    one.section === section
      ? { ...one, questions: [...one.questions, { ...question, asked: [] }] }
      : one,
  );
  return { ...spec, sections };
}

function inSectionOf(
  spec: SurveySpec,
  code: string,
  change: (questions: Question[], i: number) => Question[],
): SurveySpec | Refusal {
  const known = spec.sections.some(({ questions }) => placeIn(questions, code) >= 0);
  if (!known) return refuse('survey.unknown-question', { code }, { path: 'question' });
  const sections = spec.sections.map((section) => {
    const i = placeIn(section.questions, code);
    return i < 0 ? section : { ...section, questions: change(section.questions, i) };
  });
  return { ...spec, sections };
}

const placeIn = (questions: readonly Question[], code: string): number =>
  questions.findIndex(({ question }) => question === code);

function moved(questions: Question[], i: number, by: -1 | 1): Question[] {
  const to = Math.min(questions.length - 1, Math.max(0, i + by));
  return questions.toSpliced(i, 1).toSpliced(to, 0, questions[i]!);
}

const withScale = (scales: readonly Scale[], scale: Scale): Scale[] =>
  scales.some((one) => one.scale === scale.scale)
    ? scales.map((one) => (one.scale === scale.scale ? scale : one))
    : [...scales, scale];
