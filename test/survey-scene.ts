import type { Viewer } from '../src/identity/index.ts';
import { type Instant, isRefusal, type Refusal } from '../src/kernel/index.ts';
import { loadReferences } from '../src/main-references.ts';
import { realClock } from '../src/platform/index.ts';
import type { SurveyWorld } from '../src/survey/index.ts';
import { asDatabaseOwner, seededDatabase, type TestDatabase } from './database.ts';
import { NOW, seed } from './world.ts';

/** The council's secretary, who manages surveys. */
export const SECRETARY: Viewer = {
  account_id: 13,
  tenant_id: 1,
  name: 'Nguyễn Thị Bích Hường',
  grants: [{ role: 'council-secretary', unit_id: 1 }],
};

/** A province with its units and procedures, and no server. */
export interface SurveyScene extends TestDatabase {
  deps: SurveyWorld;
  procedure_ids: readonly number[];
  /** Sets the province's clock. */
  at(now: Instant): void;
}

export async function surveyScene(): Promise<SurveyScene> {
  const made = await seededDatabase('world', seed);
  let domain_now = NOW;
  const clock = { now: () => domain_now };
  const references = await loadReferences(made.database, 1, clock);
  return {
    ...made,
    procedure_ids: [...references.procedures.keys()],
    at: (now) => {
      domain_now = now;
    },
    deps: {
      ...{ database: made.database, clock, real_clock: realClock, tenant_id: 1, province_id: 1 },
      ...{ base_url: 'https://motcua.example', units: references.today },
    },
  };
}

/** What was done; a refusal fails the test with its facts. */
export function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Writes dossiers of a unit that were finished on a day, every fourth of a business. */
export async function finishedDossiers(
  { owner_url, procedure_ids }: Pick<SurveyScene, 'owner_url' | 'procedure_ids'>,
  unit_id: number,
  many: number,
  finished_on: string,
): Promise<void> {
  await asDatabaseOwner(
    owner_url,
    `with made as (
       insert into applicant (tenant_id, applicant_id, name, phone, search_key)
       select 1, nextval('applicant_id'),
         case when i % 4 = 0 then 'Công ty TNHH Mẫu ' else 'Nguyễn Văn Mẫu ' end || i,
         '0905' || lpad(i::text, 6, '0'),
         case when i % 4 = 0 then 'cong ty tnhh mau ' else 'nguyen van mau ' end || i
       from generate_series(1, $2::int) i returning applicant_id
     ), numbered as (select applicant_id, row_number() over () as i from made)
     insert into dossier (tenant_id, dossier_id, code, unit_id, received_unit_id, procedure_id,
       channel, applicant_id, state, step, received_at, finished_at, last_at, last_seq)
     select 1, nextval('dossier_id'), 'T' || $1::bigint || '-' || i, $1::bigint, $1::bigint,
       ($4::bigint[])[1 + (i % 3)], 1, applicant_id, 'finished', 1, $3::date,
       $3::date + interval '9 hours', $3::date + interval '9 hours', 1 from numbered`,
    [unit_id, many, finished_on, procedure_ids.slice(0, 3)],
  );
}

/** Links that were written into the outbox, in the order of the messages. */
export async function sentLinks({ owner_url }: TestDatabase): Promise<string[]> {
  const rows = await asDatabaseOwner(
    owner_url,
    'select secrets from message where secrets is not null order by message_id',
  );
  return rows.map(({ secrets }: { secrets: string }) => JSON.parse(secrets).link as string);
}

/** Every question that must be answered, answered alike. */
export const answersOf = (
  questions: readonly { question: string; required: boolean }[],
  option: string,
) =>
  Object.fromEntries(
    questions.filter(({ required }) => required).map(({ question }) => [question, [option]]),
  );
