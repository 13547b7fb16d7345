import { expect, test } from 'vitest';
import { asDatabaseOwner } from '../../test/database.ts';
import { deskScene } from '../../test/desk/scene.ts';
import { isRefusal, parseInstant } from '../kernel/index.ts';
import { MEASURE_CODES } from '../measure/index.ts';
import { type FigureFilter, readFigureFilter } from './figure-filter.ts';
import { LIST_MEASURES } from './list-measures.ts';
import { type List, listByFigure, streamByFigure } from './store.ts';

type Scene = Awaited<ReturnType<typeof deskScene>>;

/** Accounts of the demonstration. */
const LEADER = 11;
const CENTRE_COUNTER = 1001;
const DISTRICT_COUNTER = 5181;
const DISTRICT_HEAD = 5184;

function filterOf({ world }: Scene, search: string): FigureFilter {
  const { periods, procedures, today } = world.references();
  const filter = readFigureFilter(new URLSearchParams(search), {
    periods,
    procedures,
    units: today(),
  });
  if (isRefusal(filter)) throw new Error(JSON.stringify(filter));
  return filter;
}

async function listed(scene: Scene, account_id: number, search: string): Promise<List> {
  const viewer = await scene.viewer(account_id);
  const list = await listByFigure(scene.world, viewer, filterOf(scene, search));
  if (isRefusal(list)) throw new Error(JSON.stringify(list));
  return list;
}

const refusedAs = async (scene: Scene, account_id: number | null, search: string) => {
  const viewer = account_id === null ? null : await scene.viewer(account_id);
  const list = await listByFigure(scene.world, viewer, filterOf(scene, search));
  return isRefusal(list) ? list.refused : 'opened';
};

test('a list has as many rows as its figure counts, by unit, level, channel and sum', async () => {
  const scene = await deskScene();
  const { figures, references } = scene.world;
  const district = references().today().by_code.get('H47.18')!;
  for (const period of figures.periods.filter((p) => ['2022', '2023'].includes(p.period_code))) {
    const by_unit = figures.cell(district.unit_id, period.period_code);
    for (const measure of MEASURE_CODES) {
      const search = `unit=H47.18&period=${period.period_code}&measure=${measure}`;
      expect([search, (await listed(scene, LEADER, search)).count]).toEqual([
        search,
        by_unit[measure],
      ]);
    }
    const told = figures.figures({ period, by: ['level', 'channel'] }).figures;
    for (const { level, channel, counts } of told)
      for (const measure of ['handled', 'finished', 'in_time', 'open']) {
        const search = `level=${level}&channel=${channel}&period=${period.period_code}&measure=${measure}`;
        const sum = LIST_MEASURES[measure]!.reduce((all, code) => all + counts[code], 0);
        expect([search, (await listed(scene, LEADER, search)).count]).toEqual([search, sum]);
      }
  }
});

test('the pages of a list hold each dossier once, the next due first, and so does its file', async () => {
  const scene = await deskScene();
  const search = 'level=district&period=2022&measure=finished';
  const first = await listed(scene, LEADER, search);
  expect([first.count, first.pages]).toEqual([800, 16]);
  const pages = [first];
  for (let page = 2; page <= first.pages; page++)
    pages.push(await listed(scene, LEADER, `${search}&page=${page}`));
  const lines = pages.flatMap((page) => page.lines);
  expect(new Set(lines.map((line) => line.code)).size).toBe(800);
  expect(lines.map((line) => line.due_at)).toEqual(
    lines.map((line) => line.due_at).toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity)),
  );
  const file = streamByFigure(scene.world, await scene.viewer(LEADER), filterOf(scene, search));
  if (isRefusal(file)) throw new Error(file.refused);
  const streamed = (await Array.fromAsync(file)).flat();
  expect(streamed.map((line) => line.code)).toEqual(lines.map((line) => line.code));
  expect((await listed(scene, LEADER, `${search}&page=99`)).page).toBe(16);
});

test('a list of an earlier moment holds what the figure told then', async () => {
  const scene = await deskScene();
  const period = scene.world.figures.periods.find((p) => p.period_code === '2023')!;
  const as_of = Date.parse('2023-02-15T10:00:00+07:00');
  const { figures } = scene.world.figures.figures({ period, by: [], as_of });
  const list = await listed(scene, LEADER, `period=2023&measure=open&as_of=${as_of}`);
  const { open_in_time, open_overdue } = figures[0]!.counts;
  expect([list.count, list.as_of]).toEqual([open_in_time + open_overdue, as_of]);
  expect(list.count).toBeGreaterThan(0);
});

test('a list opens only where every unit it counts is in scope; the public signs in first', async () => {
  const scene = await deskScene();
  const what = 'period=2022&measure=finished';
  const answers = await Promise.all([
    refusedAs(scene, null, `unit=H47.18&${what}`),
    refusedAs(scene, DISTRICT_HEAD, `unit=H47.18&${what}`),
    refusedAs(scene, DISTRICT_HEAD, `unit=H47.18.08&${what}`),
    refusedAs(scene, DISTRICT_HEAD, `unit=H47.15&${what}`),
    refusedAs(scene, DISTRICT_HEAD, `level=commune&${what}`),
    refusedAs(scene, DISTRICT_COUNTER, `unit=H47.18.08&${what}`),
    refusedAs(scene, CENTRE_COUNTER, `unit=H47.109&${what}`),
    refusedAs(scene, 12, what),
    refusedAs(scene, LEADER, what),
  ]);
  expect(answers).toEqual([
    'access.sign-in-first',
    'opened',
    'opened',
    'access.list-out-of-scope',
    'access.list-out-of-scope',
    'access.list-out-of-scope',
    'access.list-out-of-scope',
    'access.not-permitted',
    'opened',
  ]);
});

test('names are in full only by right, and who saw them is noted once a list', async () => {
  const scene = await deskScene();
  const noted = async (account_id: number) => {
    const rows = await asDatabaseOwner(
      scene.owner_url,
      'select dossier_ids from personal_data_list_read where account_id = $1',
      [account_id],
    );
    return rows.map((row) => row.dossier_ids.length);
  };
  const own = await listed(scene, DISTRICT_HEAD, 'unit=H47.18&period=2022&measure=received');
  const below = await listed(scene, DISTRICT_HEAD, 'unit=H47.18.08&period=2022&measure=received');
  const far = await listed(scene, LEADER, 'unit=H47.18&period=2022&measure=received');
  const is_masked = (name: string) => /\.$/.test(name);
  expect(own.lines.some((line) => is_masked(line.applicant_name))).toBe(false);
  expect(below.lines.every((line) => is_masked(line.applicant_name))).toBe(true);
  expect(far.lines.every((line) => is_masked(line.applicant_name))).toBe(true);
  expect(await noted(DISTRICT_HEAD)).toEqual([own.lines.length]);
  expect(await noted(LEADER)).toEqual([]);
});

test('a list of a past moment shows each dossier as it stood then', async () => {
  const scene = await deskScene();
  const as_of = parseInstant('2022-11-15T12:00')!;
  for (const measure of ['open_in_time', 'open_overdue', 'finished']) {
    const search = `level=commune&period=2022&measure=${measure}&as_of=${as_of}`;
    const { count, lines } = await listed(scene, LEADER, search);
    expect(count).toBeGreaterThan(0);
    for (const line of lines) {
      const done = line.finished_at !== null && line.finished_at <= as_of;
      expect([line.code, done, line.due.kind === 'overdue']).toEqual([
        line.code,
        measure === 'finished',
        measure === 'open_overdue',
      ]);
      if (!done) expect(line).toMatchObject({ state: 'processing', finished_at: null });
    }
  }
});
