/** A unit takes its sheet away as Excel, fills it in and sends it back; what is wrong is named by cell. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { mayClaim } from '../../src/campaign/index.ts';
import { isRefusal, parseInstant } from '../../src/kernel/index.ts';
import { linesOf } from '../../src/par/index.ts';
import { papers } from '../../src/platform/index.ts';
import { readSheetFile } from '../../src/release/index.ts';
import { type TestWorld, WHO } from '../world.ts';
import { type ReleaseScene, releaseScene } from './scene.ts';

const SHEET = '/campaigns/2022/H47.18';
const NAME = 'xl/worksheets/sheet1.xml';

/** The last days of self-assessment. */
const IN_TIME = parseInstant('2022-12-01T09:00')!;

async function exported(world: TestWorld): Promise<Uint8Array> {
  world.at(IN_TIME);
  const answer = await world.ask(WHO.district_par, `${SHEET}/export/xlsx`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The page's answer to a file: its status and text. */
async function sendBack(world: TestWorld, bytes: Uint8Array) {
  const body = new FormData();
  body.set('form_key', crypto.randomUUID());
  body.set('file', new File([new Uint8Array(bytes)], 'phieu.xlsx'));
  const answer = await world.ask(WHO.district_par, `${SHEET}/import`, { method: 'POST', body });
  const page = await answer.text();
  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? page;
  const text = main.replaceAll('<!-- -->', '').replaceAll(/<[^>]+>/g, ' ');
  return { status: answer.status, text };
}

/** The cell in which the unit claims points for a line that it may claim points for. */
async function claimCell({ world }: ReleaseScene, bytes: Uint8Array): Promise<string> {
  const set = world.references.sets.find(({ set_code }) => set_code === 'par-districts-2022')!;
  const line = linesOf(set).find(({ method }) => mayClaim(method))!;
  const sheets = await papers.read_xlsx(bytes);
  const rows = isRefusal(sheets) ? sheets : readSheetFile(sheets);
  if (isRefusal(rows)) throw new Error(rows.refused);
  return rows.find(({ line_code }) => line_code.text === line.code)!.self_points!.cell;
}

/** Writes into one cell of the file. */
function written(bytes: Uint8Array, cell: string, content: string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[NAME]!);
  const changed = xml.replace(
    new RegExp(`<c r="${cell}"([^>]*?)(/>|>.*?</c>)`),
    (_, attributes) => {
      const plain = attributes.replace(/ t="\w+"/, '');
      return `<c r="${cell}"${plain}>${content}</c>`;
    },
  );
  expect(changed).not.toBe(xml);
  files[NAME] = strToU8(changed);
  return zipSync(files);
}

test('what was taken away comes back without a change; a filled cell is one changed line', async () => {
  const world: ReleaseScene = await releaseScene('self');
  const bytes = await exported(world);
  expect(await sendBack(world, bytes)).toMatchObject({
    status: 200,
    text: expect.stringContaining('Đã nhập: 0 dòng'),
  });
  const cell = await claimCell(world, bytes);
  const filled = written(bytes, cell, '<v>0.25</v>');
  expect(await sendBack(world, filled)).toMatchObject({
    status: 200,
    text: expect.stringContaining('Đã nhập: 1 dòng'),
  });
});

test('points above the maximum, formulas and merged cells are refused by cell; what is no sheet, in words', async () => {
  const world = await releaseScene('self');
  const bytes = await exported(world);
  const cell = await claimCell(world, bytes);
  const above = await sendBack(world, written(bytes, cell, '<v>900</v>'));
  expect(above).toMatchObject({ status: 422, text: expect.stringContaining(cell) });
  const formula = await sendBack(world, written(bytes, cell, '<f>1+1</f><v>2</v>'));
  expect(formula).toMatchObject({ status: 422, text: expect.stringContaining(`Ô ${cell}`) });
  const files = unzipSync(bytes);
  files[NAME] = strToU8(
    strFromU8(files[NAME]!).replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>',
    ),
  );
  expect(await sendBack(world, zipSync(files))).toMatchObject({
    status: 422,
    text: expect.stringContaining('A3:A4'),
  });
  expect(await sendBack(world, strToU8('mã,điểm'))).toMatchObject({
    status: 422,
    text: expect.stringContaining('không phải là tệp Excel'),
  });
  const foreign = await papers.xlsx({
    dated_on: '2022-01-01',
    sheets: [
      { name: 'x', widths: [9], frozen_rows: 0, landscape: false, rows: [[{ value: 'abc' }]] },
    ],
  });
  expect(await sendBack(world, foreign)).toMatchObject({
    status: 422,
    text: expect.stringContaining('Mã tiêu chí'),
  });
});

test('the sheet prints as PDF and Word', async () => {
  const world = await releaseScene('self');
  for (const kind of ['pdf', 'docx']) {
    const answer = await world.ask(WHO.district_par, `${SHEET}/export/${kind}`);
    expect([kind, answer.status]).toEqual([kind, 200]);
    expect(answer.headers.get('content-disposition')).toContain(
      `filename="phieu-tu-danh-gia-2022-H47.18.${kind}"`,
    );
  }
});
