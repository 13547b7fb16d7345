/**
 * Decides whether a survey takes answers on a day: while it is open, from its first day to the day
 * before it closes.
 *
 * Source: our choice; days are the questionnaire's.
 * Example: `close_on` 2023-11-01 takes the last answer on 31/10/2023.
 */
import { type Day, formatDay, type Refusal, refuse } from '../kernel/index.ts';
import type { Survey } from './survey.ts';

/** Null when answers are taken; else why not. */
export function refuseAnswers({ state, spec, survey_code }: Survey, day: Day): Refusal | null {
  const { open_on, close_on } = spec;
  const today = formatDay(day);
  if (state === 'closed' || (state === 'open' && today >= close_on))
    return refuse('survey.closed', { survey_code, last_on: dayText(close_on, -1) });
  if (state === 'draft' || today < open_on)
    return refuse('survey.not-yet-open', { survey_code, open_on: dayText(open_on, 0) });
  return null;
}

/** `31/10/2023`, a day before or after another. */
export function dayText(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`).getTime() + by * 86_400_000;
  return new Date(at).toISOString().slice(0, 10).split('-').reverse().join('/');
}
