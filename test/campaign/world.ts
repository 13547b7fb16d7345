import { onTestFinished } from 'vitest';
import type { CampaignWorld, OpenCampaign } from '../../src/campaign/index.ts';
import { performOnSheet, performOpen, type SheetDone } from '../../src/campaign/index.ts';
import { readProvince, seedProvince } from '../../src/demo/seed/perform.ts';
import { demoDrafts, reach, type Viewer } from '../../src/identity/index.ts';
import { type Instant, isRefusal, parseInstant, type Refusal } from '../../src/kernel/index.ts';
import { openParts } from '../../src/main-parts.ts';
import type { Parts } from '../../src/main-serve.ts';
import { readConfig } from '../../src/platform/index.ts';
import { seededDatabase, type TestDatabase } from '../database.ts';

/** People of the campaign: of the district Phú Ninh, of the advising agencies, of the council. */
export const PEOPLE = {
  district: 5185,
  district_head: 5184,
  other_district: 5175,
  home_affairs: 1016,
  justice: 1026,
  office: 1186,
  council: 13,
  council_member: 14,
  leader: 11,
} as const;

/** A campaign whose data period is over before its result is announced. */
export const CAMPAIGN: OpenCampaign = {
  campaign_code: '2022',
  year: 2022,
  name: 'Chỉ số cải cách hành chính năm 2022',
  data_from: '2022-01-01',
  data_to: '2022-10-01',
  set_codes: ['par-departments-2022', 'par-vertical-2022', 'par-districts-2022'],
  calendar: {
    self_by: '2022-10-10',
    appraisal_1_by: '2022-10-17',
    explanation_by: '2022-10-20',
    appraisal_2_by: '2022-10-26',
    council_on: '2022-11-01',
    recheck_by: '2022-11-07',
    release_by: '2022-11-14',
  },
  decision: { number: '2893/QĐ-UBND', on: '2022-09-30' },
};

export const DISTRICT = 'H47.18';

/** The province on the real database, with its own clock and people who act. */
export interface CampaignScene extends TestDatabase {
  world: CampaignWorld & Parts;
  at(moment: string): void;
  viewer(account_id: number): Viewer;
  open(): Promise<void>;
  /** Does an act on the sheet of a unit, with a new key unless one is given. */
  act(
    account_id: number,
    verb: string,
    body: object,
    how?: { unit?: string; key?: string },
  ): Promise<SheetDone | Refusal>;
}

export async function campaignScene(): Promise<CampaignScene> {
  const made = await seededDatabase('world', seed);
  let now: Instant = parseInstant('2022-10-03T08:00')!;
  const parts = await openParts({
    config: readConfig({ PORT: '1', MOTCUA_DEMO: '1', MOTCUA_DATA: '/nonexistent' }),
    database: made.database,
    app_url: made.app_url,
    clock: { now: () => now },
    log_fault: (error) => {
      throw error;
    },
  });
  onTestFinished(() => parts.figures.close());
  const units = parts.references.today();
  const people = new Map(demoDrafts(units.all).map((one) => [one.account_id, one]));
  const viewer = (account_id: number): Viewer => {
    const { name, grants } = people.get(account_id)!;
    return { account_id, tenant_id: 1, name, grants: reach(grants, units) };
  };
  return {
    ...made,
    world: parts,
    viewer,
    at: (moment) => {
      now = parseInstant(moment)!;
    },
    open: async () => {
      const opened = await performOpen(parts, viewer(PEOPLE.council), {
        body: CAMPAIGN,
        idempotency_key: crypto.randomUUID(),
      });
      if (isRefusal(opened)) throw new Error(JSON.stringify(opened));
    },
    act: (account_id, verb, body, { unit = DISTRICT, key = crypto.randomUUID() } = {}) =>
      performOnSheet(parts, viewer(account_id), {
        campaign_code: '2022',
        unit_code: unit,
        verb,
        body,
        idempotency_key: key,
      }),
  };
}

async function seed(owner_url: string): Promise<void> {
  const from = parseInstant('2022-01-01T00:00')!;
  await seedProvince(owner_url, 1, await readProvince(), {
    at: from,
    recorded_at: from,
    accounts_from: from,
  });
}
