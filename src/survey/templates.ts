import citizens from '../../data/surveys/citizens.json' with { type: 'json' };
import panel from '../../data/surveys/panel.json' with { type: 'json' };
import rating from '../../data/surveys/rating.json' with { type: 'json' };
import type { SurveySpec } from './spec.ts';

/** Questionnaires to begin with; a year is put in where they say `{year}`. */
const TEMPLATES = { panel, citizens, rating } as const;

export type TemplateName = keyof typeof TEMPLATES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

/** A questionnaire for a year. */
export function surveyOfYear(name: TemplateName, year: number): SurveySpec {
  const text = JSON.stringify(TEMPLATES[name])
    .replaceAll('{year}', String(year))
    .replaceAll('{last}', String(year - 1))
    .replaceAll('{next}', String(year + 1));
  return { ...(JSON.parse(text) as SurveySpec), year };
}
