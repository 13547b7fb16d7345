import fc from 'fast-check';
import { expect, test } from 'vitest';
import { act } from '../../test/campaign/act.ts';
import { BLANK, COUNCIL, JUSTICE, OFFICER, sceneAt } from '../../test/campaign/pure-scene.ts';
import { isRefusal } from '../kernel/index.ts';
import { sheetActs } from './acts/index.ts';
import { type LineEvent, payloadOf, type SheetEvent } from './event.ts';
import { evolveSheet, lineOf } from './evolve.ts';
import { compareCampaigns, isCampaignKind, rebuildCampaigns } from './rebuild.ts';
import type { Scene } from './scene.ts';

const opened: SheetEvent = {
  kind: 'sheet.opened',
  sheet_id: BLANK.sheet.sheet_id,
  before: {},
  after: BLANK.sheet,
};

const LINES = ['2.1.1', '2.1.3', '1.1.1'];
const points = fc.constantFrom('0', '0,25', '1', 'not-applicable');

/** A try at something: most are refused, what is done is told. */
const tries = fc.array(
  fc.record({
    actor: fc.constantFrom(OFFICER, JUSTICE, COUNCIL, 14),
    verb: fc.constantFrom(...sheetActs.map(({ verb }) => verb)),
    line_code: fc.constantFrom(...LINES),
    points,
    file_id: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 40 },
);

/** Plays tries, and writes what happened as the journal keeps it. */
function play(all: typeof tries extends fc.Arbitrary<infer T> ? T : never) {
  const rows = [row(opened, 1)];
  let scene: Scene = BLANK;
  for (const one of all) {
    const found = sheetActs.find(({ verb }) => verb === one.verb)!;
    const version = lineOf(scene, one.line_code).version;
    const body = { ...one, self_points: one.points, version, reason: 'vì', text: 'giải trình' };
    const fields = Object.keys((found.command as unknown as { shape: object }).shape);
    const own = Object.fromEntries(Object.entries(body).filter(([name]) => fields.includes(name)));
    const command = found.command.safeParse({
      ...own,
      ...(fields.includes('accept_gaps') && { accept_gaps: true }),
    });
    if (!command.success) continue;
    const now = sceneAt(scene, scene.sheet.state, one.actor, '2022-10-09T09:00');
    const decision = found.decide(now, command.data);
    if (isRefusal(decision)) continue;
    for (const event of decision.events) {
      rows.push(row(event, rows.length + 1));
      scene = { ...scene, ...evolveSheet(scene, event) };
    }
  }
  return { rows, scene };
}

const row = (event: SheetEvent | LineEvent, seq: number) => ({
  chain_id: 518,
  seq,
  kind: event.kind,
  subject_id: event.sheet_id,
  payload: payloadOf(event),
});

test('whatever people do to a sheet, the journal alone tells the same sheet', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const { rows, scene } = play(all);
      const rebuilt = rebuildCampaigns(rows);
      expect(rebuilt.unexplained).toEqual([]);
      const table = {
        campaigns: new Map(),
        sheets: new Map([[BLANK.sheet.sheet_id, { sheet: scene.sheet, lines: scene.lines }]]),
      };
      expect(compareCampaigns(rebuilt, table)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('versions of a line grow by one with every row of it, and before is what stood', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const seen = new Map<string, number>();
      for (const { payload, kind } of play(all).rows) {
        if (!kind.includes('line') && !kind.includes('evidence') && !kind.includes('recheck'))
          continue;
        const { line_code, before, after } = JSON.parse(payload);
        expect(before.version).toBe(seen.get(line_code) ?? 0);
        expect(after.version).toBe(before.version + 1);
        seen.set(line_code, after.version);
      }
    }),
  );
});

test('a table that was changed by hand differs, by name; rows of what was never opened are told', () => {
  const { rows } = play([
    {
      actor: OFFICER,
      verb: 'report-line',
      line_code: '2.1.3',
      points: '1',
      file_id: 1,
    },
  ]);
  const rebuilt = rebuildCampaigns(rows);
  const { sheet, lines } = rebuilt.sheets.get(BLANK.sheet.sheet_id)!;
  const forged = new Map(lines).set('2.1.3', { ...lines.get('2.1.3')!, self_points: '0.5' });
  const table = {
    campaigns: new Map(),
    sheets: new Map([[sheet.sheet_id, { sheet, lines: forged }]]),
  };
  const [difference] = compareCampaigns(rebuilt, table);
  expect(difference!.thing).toBe(`sheet ${sheet.sheet_id} line 2.1.3`);
  expect(rebuildCampaigns(rows.slice(1)).unexplained).toEqual([{ chain_id: 518, seq: 2 }]);
  expect(isCampaignKind('dossier.received')).toBe(false);
  expect(isRefusal(act(BLANK, 'lock', {}))).toBe(true);
});
