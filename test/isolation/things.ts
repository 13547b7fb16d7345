import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNoticeJobs } from '../../src/admin/index.ts';
import { runImport } from '../../src/import/perform-run.ts';
import { type Instant, parseInstant } from '../../src/kernel/index.ts';
import type { Parts } from '../../src/main-serve.ts';
import { startScoreClosing } from '../../src/par/index.ts';
import { prepareRelease, publishRelease, signRelease } from '../../src/release/index.ts';
import { createSurvey, openSurvey } from '../../src/survey/perform.ts';
import { answerByLink, openLink } from '../../src/survey/perform-answer.ts';
import { drawSample } from '../../src/survey/perform-draw.ts';
import { sendInvitations } from '../../src/survey/perform-invite.ts';
import { post } from '../authorisation/trial.ts';
import { asDatabaseOwner } from '../database.ts';
import { PDF } from '../file-bytes.ts';
import { leader, PREPARED, type ReleaseScene, secretary } from '../release/scene.ts';
import { answersOf, done, finishedDossiers, SECRETARY, sentLinks } from '../survey-scene.ts';
import type { TwoProvinces } from '../two-provinces.ts';
import { WHO } from '../world.ts';
import { importOf, tableFile } from './importing.ts';

const at = (text: string): Instant => parseInstant(text)!;
const CRITERIA = '/criteria/on-time-2022/1';

/** Does in a province everything of which rows remain: at the end hardly a table is empty. */
export async function fillProvince(scene: ReleaseScene): Promise<void> {
  await dossiers(scene);
  await release(scene);
  await survey(scene);
  await files(scene);
  await drafts(scene);
  await closing(scene);
  await brought(scene);
  for (const [table, sql] of Object.entries(BY_HAND)) await orByHand(scene, table, sql);
}

async function dossiers(scene: ReleaseScene): Promise<void> {
  const codes: string[] = [];
  for (const [i, procedure_id] of [73, 73, 73].entries()) {
    const { body } = await scene.post(WHO.commune_counter, '/api/v1/dossiers', {
      unit_code: 'H47.18.08',
      procedure_id,
      channel: 1,
      applicant: { name: `Nguyễn Thị Bảy ${i}`, phone: '0905123456', address: 'Thôn 3, Tam Dân' },
      holder_id: WHO.commune_case,
    });
    codes.push(body.code);
  }
  await scene.ask(WHO.commune_counter, `/api/v1/dossiers/${codes[0]}`);
  await scene.ask(WHO.commune_counter, '/dossiers?unit=H47.18.08&period=2023&measure=received');
  const jobs = await startNoticeJobs({ ...scene.parts, tenant_id: 1, on_fault: fail });
  for (const moment of ['2023-04-10T08:00', '2023-05-10T08:00', '2023-06-10T08:00']) {
    scene.at(at(moment));
    await jobs.tick();
  }
  await jobs.stop();
}

const fail = (fault: unknown) => {
  throw fault;
};

async function release({ world }: ReleaseScene): Promise<void> {
  const { sha256 } = done(await prepareRelease(world, secretary, PREPARED));
  done(await signRelease(world, leader, '2022-1', sha256));
  done(await publishRelease(world, secretary, '2022-1'));
}

async function survey(scene: ReleaseScene): Promise<void> {
  const { parts } = scene;
  scene.at(at('2023-03-29T13:30'));
  const deps = {
    ...parts,
    ...{ tenant_id: 1, province_id: 1, base_url: parts.config.base_url },
    units: parts.references.today,
  };
  const procedure_ids = [...parts.references.procedures.keys()];
  await finishedDossiers({ ...scene, procedure_ids }, 518, 40, '2023-02-10');
  const wanted = { template: 'citizens', year: 2023, reason: 'Khảo sát thử' };
  const { survey_id } = done(await createSurvey(deps, SECRETARY, wanted));
  done(await drawSample(deps, SECRETARY, survey_id, 'seed-1'));
  done(await openSurvey(deps, SECRETARY, survey_id));
  done(await sendInvitations(deps, SECRETARY, survey_id));
  const [link] = await sentLinks(scene);
  const token = link!.split('/s/')[1]!;
  const { questions } = done(await openLink(deps, token));
  done(await answerByLink(deps, token, answersOf(questions, 'B')));
}

/** The bytes of the kept file, for a server with a data folder of its own. */
export async function keepBlob({ root: { parts } }: TwoProvinces): Promise<void> {
  const path = join(tmpdir(), `motcua-blob-${randomUUID()}`);
  await writeFile(path, PDF);
  await parts.files.blobs.take(createHash('sha256').update(PDF).digest('hex'), path);
}

/** One that is kept, and one of which nothing has come yet. */
async function files(scene: ReleaseScene): Promise<void> {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const announce = async (name: string) =>
    (await scene.post(13, '/api/v1/uploads', { name, size: PDF.length, sha256 })).body.upload_id;
  await announce('chua-gui.pdf');
  await scene.ask(13, `/api/v1/uploads/${await announce('ke-hoach.pdf')}`, {
    method: 'PATCH',
    body: PDF as Uint8Array<ArrayBuffer>,
    headers: { 'upload-offset': '0', 'content-type': 'application/octet-stream' },
  });
}

async function drafts(scene: ReleaseScene): Promise<void> {
  await post('/calendars', { reason: 'Nghỉ bù' })(scene, WHO.administrator, '');
  await post(CRITERIA, { act: 'draft', reason: 'Sửa điểm', at: '' })(scene, 13, '');
}

async function closing({ parts, at: setClock }: ReleaseScene): Promise<void> {
  setClock(at('2023-04-10T08:00'));
  await closeMonths(parts);
}

/**
 * Closes now what would be closed while others are asked, until three looks in a row find nothing: after a
 * start, sheets and surveys have yet to tell what they know.
 */
export async function closeMonths(parts: Parts): Promise<void> {
  const { tenant_id } = parts.tenant;
  const { units } = parts.references.units;
  const codeOf = (unit_id: number) => units.get(unit_id)!.code;
  const world = { ...parts, tenant_id, province_id: 1, codeOf, on_fault: fail };
  for (let quiet = 0; quiet < 3; ) {
    const jobs = startScoreClosing(world);
    quiet = (await jobs.tick()) === 0 ? quiet + 1 : 0;
    await jobs.stop();
    await pause(500);
  }
}

async function brought({ owner_url }: ReleaseScene): Promise<void> {
  const order = importOf(owner_url, 1, await tableFile());
  done(await runImport(order, { progress: () => {} }));
}

/** Rows that no short way through the program leaves. */
const BY_HAND: Record<string, string> = {
  message_attempt: `insert into message_attempt
    select 1, min(message_id), 1, '2023-03-29', 'failed', 'Máy chủ thư không trả lời' from message`,
  province_setting: `insert into province_setting values (1, 'due_soon_hours', '3')`,
  survey_rating_place: `insert into survey_rating_place
    select 1, survey_id, '2023-03-29' from survey limit 1`,
};

async function orByHand({ owner_url }: ReleaseScene, table: string, sql: string): Promise<void> {
  const found = await asDatabaseOwner(owner_url, `select from ${table} limit 1`);
  if (found.length === 0) await asDatabaseOwner(owner_url, sql);
}
