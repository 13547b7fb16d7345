import type { Tx } from '../platform/index.ts';
import type { SurveySpec } from './spec.ts';
import type { Survey } from './survey.ts';

type Row = Omit<Survey, 'spec'> & { body: string };

const COLUMNS = `survey_id, survey_code, kind, year, state, version, body, created_at, opened_at,
  closed_at, drawn_seed, encode(drawn_sha256, 'hex') as drawn_sha256,
  encode(answers_sha256, 'hex') as answers_sha256`;

const surveyOf = ({ body, ...row }: Row): Survey => ({
  ...row,
  spec: JSON.parse(body) as SurveySpec,
});

/** All surveys, the newest year first. */
export async function listSurveys(tx: Tx, tenant_id: number): Promise<Survey[]> {
  const rows = await tx.rows<Row>(
    `select ${COLUMNS} from survey where tenant_id = $1 order by year desc, survey_code`,
    [tenant_id],
  );
  return rows.map(surveyOf);
}

export async function findSurvey(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
): Promise<Survey | null> {
  const [row] = await tx.rows<Row>(
    `select ${COLUMNS} from survey where tenant_id = $1 and survey_id = $2`,
    [tenant_id, survey_id],
  );
  return row ? surveyOf(row) : null;
}

/** The same, held until the transaction ends. */
export async function lockSurvey(
  tx: Tx,
  tenant_id: number,
  survey_id: number,
): Promise<Survey | null> {
  await tx.rows('select from survey where tenant_id = $1 and survey_id = $2 for update', [
    tenant_id,
    survey_id,
  ]);
  return findSurvey(tx, tenant_id, survey_id);
}

export async function findByCode(
  tx: Tx,
  tenant_id: number,
  survey_code: string,
): Promise<Survey | null> {
  const [row] = await tx.rows<Row>(
    `select ${COLUMNS} from survey where tenant_id = $1 and survey_code = $2`,
    [tenant_id, survey_code],
  );
  return row ? surveyOf(row) : null;
}

export async function nextSurveyId(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ id: number }>("select nextval('thing_id') as id");
  return row!.id;
}

const moment = (at: number | null): Date | null => (at === null ? null : new Date(at));
const bytes = (hex: string | null): Buffer | null =>
  hex === null ? null : Buffer.from(hex, 'hex');

/** Writes a survey as it is now; its number and its code stay. */
export async function saveSurvey(tx: Tx, tenant_id: number, survey: Survey): Promise<void> {
  await tx.rows(
    `insert into survey (tenant_id, survey_id, survey_code, kind, year, state, version, body,
       created_at, opened_at, closed_at, drawn_seed, drawn_sha256, answers_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (tenant_id, survey_id) do update set
       kind = excluded.kind, year = excluded.year, state = excluded.state,
       version = excluded.version, body = excluded.body, opened_at = excluded.opened_at,
       closed_at = excluded.closed_at, drawn_seed = excluded.drawn_seed,
       drawn_sha256 = excluded.drawn_sha256, answers_sha256 = excluded.answers_sha256`,
    [
      tenant_id,
      survey.survey_id,
      survey.survey_code,
      survey.kind,
      survey.year,
      survey.state,
      survey.version,
      JSON.stringify(survey.spec),
      moment(survey.created_at),
      moment(survey.opened_at),
      moment(survey.closed_at),
      survey.drawn_seed,
      bytes(survey.drawn_sha256),
      bytes(survey.answers_sha256),
    ],
  );
}

/** Keeps a text that the draft has had. */
export async function keepVersion(
  tx: Tx,
  tenant_id: number,
  { survey_id, version, spec }: Survey,
  saved: { by: number | null; at: number; reason: string | null },
): Promise<void> {
  await tx.rows(
    `insert into survey_version (tenant_id, survey_id, version, body, reason, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tenant_id,
      survey_id,
      version,
      JSON.stringify(spec),
      saved.reason,
      saved.by,
      new Date(saved.at),
    ],
  );
}
