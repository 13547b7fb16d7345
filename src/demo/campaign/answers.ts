import { ALL_FIELDS, type GivenTallies } from '../../survey/index.ts';
import type { Tally } from './tallies.ts';

/** Which survey asks a group: people with dossiers are drawn from them, the others are panels. */
export const SURVEYS = ['panel', 'citizens'] as const;
export type SurveyName = (typeof SURVEYS)[number];

const FROM_DOSSIERS = ['citizens', 'businesses'];
const OPTIONS = ['A', 'B', 'C', 'D', 'E'];

/** The tallies of all units as a survey is loaded from: by unit and group, all its questions. */
export function givenTallies(
  tallies: ReadonlyMap<number, readonly Tally[]>,
  name: SurveyName,
): GivenTallies[] {
  return [...tallies].flatMap(([unit_id, of_unit]) => {
    const asked = of_unit.filter(
      ({ group }) => FROM_DOSSIERS.includes(group) === (name === 'citizens'),
    );
    return [...Map.groupBy(asked, ({ group }) => group)].map(([group_code, answers]) => ({
      unit_id,
      group_code,
      field: ALL_FIELDS,
      answers: Object.fromEntries(answers.map((one) => [one.question, byOption(one)])),
    }));
  });
}

const byOption = ({ answers }: Tally): Record<string, number> =>
  Object.fromEntries(OPTIONS.map((option, i) => [option, answers[i]!]));
