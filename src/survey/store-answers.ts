import { createHash } from 'node:crypto';
import { formatDay } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Answer, Choices, Place, Remarks, Stratum, Tally } from './survey.ts';

/** So many rows go in one statement. */
const BATCH = 2_000;

/** Writes filled questionnaires and counts them into the tallies. */
export async function insertAnswers(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  answers: readonly Answer[],
): Promise<void> {
  for (let from = 0; from < answers.length; from += BATCH)
    await insertRows(tx, tenant_id, survey_id, answers.slice(from, from + BATCH));
  await addTallies(tx, tenant_id, survey_id, talliesOf(answers));
}

async function insertRows(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  some: readonly Answer[],
): Promise<void> {
  await tx.rows(
    `insert into survey_answer (tenant_id, survey_id, answer_id, unit_id, group_code, field,
       channel, answered_on, choices, remarks)
     select $1, $2, * from unnest($3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::text[],
       $8::date[], $9::text[], $10::text[])`,
    [
      tenant_id,
      survey_id,
      some.map((answer) => answer.answer_id),
      ...placeColumns(some),
      some.map((answer) => answer.channel),
      some.map((answer) => formatDay(answer.answered_on)),
      some.map((answer) => JSON.stringify(answer.choices)),
      some.map((answer) => JSON.stringify(answer.remarks)),
    ],
  );
}

const placeColumns = (rows: readonly Place[]) => [
  rows.map((row) => row.unit_id),
  rows.map((row) => row.group_code),
  rows.map((row) => row.field),
];

/** The tallies of questionnaires, in the order in which rows are locked. */
export function talliesOf(answers: readonly Answer[]): Tally[] {
  const found = new Map<string, Tally>();
  for (const { unit_id, group_code, field, choices } of answers)
    for (const [question, options] of Object.entries(choices))
      for (const option of options) {
        const key = [unit_id, group_code, field, question, option].join('\n');
        const place = { unit_id, group_code, field, question, option };
        found.set(key, { ...place, answers: (found.get(key)?.answers ?? 0) + 1 });
      }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}

async function addTallies(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  tallies: readonly Tally[],
): Promise<void> {
  await tx.rows(
    `insert into survey_tally (tenant_id, survey_id, unit_id, group_code, field, question, option,
       answers)
     select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::int[])
     on conflict (tenant_id, survey_id, unit_id, group_code, field, question, option)
     do update set answers = survey_tally.answers + excluded.answers`,
    [
      tenant_id,
      survey_id,
      ...placeColumns(tallies),
      tallies.map((tally) => tally.question),
      tallies.map((tally) => tally.option),
      tallies.map((tally) => tally.answers),
    ],
  );
}

export const readTallies = (tx: Tx, tenant_id: number, survey_id: number): Promise<Tally[]> =>
  tx.rows(
    `select unit_id, group_code, field, question, option, answers from survey_tally
     where tenant_id = $1 and survey_id = $2
     order by unit_id, group_code, field, question, option`,
    [tenant_id, survey_id],
  );

/** How many questionnaires came back from each place. */
export const readReturns = (
  tx: Tx,
  tenant_id: number,
  survey_id: number,
): Promise<(Place & { answers: number })[]> =>
  tx.rows(
    `select unit_id, group_code, field, count(*)::int as answers from survey_answer
     where tenant_id = $1 and survey_id = $2 group by unit_id, group_code, field
     order by unit_id, group_code, field`,
    [tenant_id, survey_id],
  );

/** All questionnaires in the order of their numbers, which is none in time. */
export async function readAnswers(tx: Tx, tenant_id: number, survey_id: number): Promise<Answer[]> {
  const rows = await tx.rows<AnswerRow>(
    `select answer_id, unit_id, group_code, field, channel,
       (answered_on - date '1970-01-01') as answered_on, choices, remarks
     from survey_answer where tenant_id = $1 and survey_id = $2 order by answer_id`,
    [tenant_id, survey_id],
  );
  return rows.map((row) => ({
    ...row,
    choices: JSON.parse(row.choices) as Choices,
    remarks: JSON.parse(row.remarks) as Remarks,
  }));
}

type AnswerRow = Omit<Answer, 'choices' | 'remarks'> & { choices: string; remarks: string };

/**
 * Writes all rows anew in the order of their numbers, so that neither their place in the table nor
 * the transaction that PostgreSQL keeps with each row tells which came when. How many there are.
 */
export async function mixAnswers(tx: Tx, tenant_id: number, survey_id: number): Promise<number> {
  const all = await readAnswers(tx, tenant_id, survey_id);
  await tx.rows('delete from survey_answer where tenant_id = $1 and survey_id = $2', [
    tenant_id,
    survey_id,
  ]);
  for (let from = 0; from < all.length; from += BATCH)
    await insertRows(tx, tenant_id, survey_id, all.slice(from, from + BATCH));
  return all.length;
}

/** One digest of all questionnaires: who changes one later changes it. */
export async function digestAnswers(tx: Tx, tenant_id: number, survey_id: number): Promise<string> {
  const digest = createHash('sha256');
  for (const answer of await readAnswers(tx, tenant_id, survey_id))
    digest.update(`${answer.answer_id} ${answer.unit_id} ${JSON.stringify(answer.choices)}\n`);
  return digest.digest('hex');
}

/** The parts of the sample as they were drawn or listed. */
export const readStrata = (tx: Tx, tenant_id: number, survey_id: number): Promise<Stratum[]> =>
  tx.rows(
    `select unit_id, group_code, field, population, drawn from survey_stratum
     where tenant_id = $1 and survey_id = $2 order by unit_id, group_code, field`,
    [tenant_id, survey_id],
  );

/** Puts other parts in the place of those that were. */
export async function replaceStrata(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
  strata: readonly Stratum[],
): Promise<void> {
  await tx.rows('delete from survey_stratum where tenant_id = $1 and survey_id = $2', [
    tenant_id,
    survey_id,
  ]);
  await tx.rows(
    `insert into survey_stratum (tenant_id, survey_id, unit_id, group_code, field, population,
       drawn)
     select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::int[], $7::int[])`,
    [
      tenant_id,
      survey_id,
      ...placeColumns(strata),
      strata.map((stratum) => stratum.population),
      strata.map((stratum) => stratum.drawn),
    ],
  );
}
