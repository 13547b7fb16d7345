import type { Campaign, Sheet, SheetLine } from '../../src/campaign/index.ts';
import {
  blankLine,
  linesFor,
  saveCampaigns,
  saveLines,
  saveSheets,
} from '../../src/campaign/index.ts';
import type { Viewer } from '../../src/identity/index.ts';
import { parseInstant } from '../../src/kernel/index.ts';
import type { ReleaseWorld } from '../../src/release/index.ts';
import { type TestWorld, testWorld } from '../world.ts';

/** The account of the council's secretary; the leader signs. */
export const SECRETARY = 13;
export const LEADER = 11;

export const viewerOf = (account_id: number, role: 'council-secretary' | 'provincial-leader') =>
  ({
    account_id,
    tenant_id: 1,
    name: `Người ${account_id}`,
    grants: [{ role, unit_id: 1 }],
  }) satisfies Viewer;

export const secretary = viewerOf(SECRETARY, 'council-secretary');
export const leader = viewerOf(LEADER, 'provincial-leader');

export const PREPARED = {
  campaign_code: '2022',
  decision_number: '617/QĐ-UBND',
  decision_on: '2023-03-29',
  signer_name: 'Người Ký Thử',
  signer_title: 'Phó Chủ tịch',
};

const CAMPAIGN: Campaign = {
  campaign_id: 9_100_000_000_001,
  campaign_code: '2022',
  year: 2022,
  name: 'Đánh giá CCHC năm 2022',
  data_from: '2022-01-01',
  data_to: '2023-01-01',
  set_codes: ['par-departments-2022', 'par-vertical-2022', 'par-districts-2022'],
  calendar: {
    self_by: '2022-12-10',
    appraisal_1_by: '2022-12-25',
    explanation_by: '2023-01-05',
    appraisal_2_by: '2023-01-20',
    council_on: '2023-02-15',
    recheck_by: '2023-03-01',
    release_by: '2023-03-31',
  },
  decision: { number: '3200/QĐ-UBND', on: '2022-11-15' },
  shows: { appraised_1: true, appraised_2: true, exports: true },
  state: 'open',
  version: 1,
};

export interface ReleaseScene extends TestWorld {
  world: ReleaseWorld;
}

/** The province with the campaign of 2022 judged to its end: every line has the council's points. */
export async function releaseScene(state: Sheet['state'] = 'final'): Promise<ReleaseScene> {
  const made = await testWorld();
  const world: ReleaseWorld = made.parts;
  const opened_at = parseInstant('2022-11-15T08:00')!;
  const at = parseInstant('2023-02-15T08:00')!;
  const { sets, today } = world.references;
  const chosen = sets.filter(({ set_code }) => CAMPAIGN.set_codes.includes(set_code));
  const sheets = chosen.flatMap((set, s) =>
    today()
      .all.filter(({ block_code }) => set.applies_to.blocks?.includes(block_code ?? ''))
      .map((unit, u): { sheet: Sheet; lines: SheetLine[] } => ({
        sheet: {
          sheet_id: 9_200_000_000_000 + s * 1000 + u,
          campaign_id: CAMPAIGN.campaign_id,
          unit_id: unit.unit_id,
          block_code: unit.block_code!,
          level: unit.level,
          set_code: set.set_code,
          state,
          opened_at,
          locked_at: state === 'self' ? null : at,
          locked_by: null,
          final_at: state === 'final' ? at : null,
          version: 1,
        },
        lines: (state === 'self' ? [] : linesFor(set, unit))
          .filter(({ area_code }) => area_code !== null)
          .map((line, l) => ({
            ...blankLine(line.code),
            version: 1,
            council: { points: given(line.maximum, u + l), reason: 'Hội đồng', by: SECRETARY, at },
          })),
      })),
  );
  await world.database.inTenant(1, async (tx) => {
    await saveCampaigns(tx, 1, [CAMPAIGN]);
    await saveSheets(
      tx,
      1,
      sheets.map(({ sheet }) => sheet),
    );
    await saveLines(
      tx,
      1,
      sheets.flatMap(({ sheet, lines }) =>
        lines.map((line) => ({ sheet_id: sheet.sheet_id, line })),
      ),
    );
  });
  return { ...made, world };
}

/** Full points, and now and then half of them. */
const given = (maximum: number | string, salt: number): string =>
  String(salt % 7 === 0 ? Number(maximum) / 2 : maximum);
