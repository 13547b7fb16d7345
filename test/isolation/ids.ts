import { asDatabaseOwner } from '../database.ts';
import { FOREIGN_TOKEN } from './twin.ts';

/** What stands for the parameters of addresses. */
export interface Ids {
  dossier: string;
  unit: string;
  campaign: string;
  release: string;
  set: string;
  calendar: string;
  procedure: string;
  survey: string;
  token: string;
  message: string;
  file: string;
  upload: string;
  account: string;
  import: string;
}

/** Numbers that neither province has. */
export const ABSENT: Ids = {
  dossier: 'H47.18.08-230329-7777',
  unit: 'H47.18.08C',
  campaign: '2022C',
  release: '2022-700001',
  set: 'on-time-2022-c/1',
  calendar: '700001',
  procedure: '700073',
  survey: '7000001',
  token: 'a-link-of-neither-of-the-provinces-000000000',
  message: '7000001',
  file: '7000001',
  upload: '00000000-0000-4000-8000-000000000000',
  account: '7000012',
  import: '9300007000001',
};

/** Of the second province: what both have under the same number, and what it has alone. */
export async function idsOf(owner_url: string): Promise<{ shared: Ids; foreign: Ids }> {
  const [found] = await asDatabaseOwner(
    owner_url,
    `select
       (select array_agg(code order by code) from dossier
        where tenant_id = 2 and unit_id = 20386 and code like 'H47%') as dossier,
       (select array_agg(survey_id::text order by survey_id) from survey where tenant_id = 2) as survey,
       (select array_agg(message_id::text order by message_id) from message where tenant_id = 2) as message,
       (select array_agg(file_id::text order by file_id) from file where tenant_id = 2) as file,
       (select array_agg(import_id::text order by import_id) from import where tenant_id = 2) as import,
       (select array_agg(secrets order by message_id) from message
        where tenant_id = 2 and secrets is not null) as links,
       (select array_agg(u.upload_id::text order by exists (
          select from upload o where o.tenant_id = 1 and o.upload_id = u.upload_id) desc)
        from upload u where tenant_id = 2) as upload`,
  );
  const shared: Ids = {
    dossier: found.dossier[0],
    unit: 'H47.18.08',
    campaign: '2022',
    release: '2022-1',
    set: 'on-time-2022/1',
    calendar: '2',
    procedure: '73',
    survey: found.survey[0],
    token: JSON.parse(found.links.at(-1)).link.split('/s/')[1],
    message: found.message[0],
    file: found.file[0],
    upload: found.upload[0],
    account: '13',
    import: found.import[0],
  };
  const foreign: Ids = {
    dossier: found.dossier.at(-1),
    unit: 'H47.18.08B',
    campaign: '2022B',
    release: '2022-900001',
    set: 'on-time-2022-b/1',
    calendar: '900001',
    procedure: '900073',
    survey: found.survey.at(-1),
    token: FOREIGN_TOKEN,
    message: found.message.at(-1),
    file: found.file.at(-1),
    upload: found.upload.at(-1),
    account: '900013',
    import: found.import.at(-1),
  };
  return { shared, foreign };
}
