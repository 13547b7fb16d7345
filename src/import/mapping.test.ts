import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isRefusal } from '../kernel/index.ts';
import { type Mapping, mappingJsonSchema } from './mapping.ts';
import { parseMapping, readMapping } from './parse-mapping.ts';

const DATA = new URL('../../data/', import.meta.url);
const published = JSON.parse(
  readFileSync(new URL('schema/import-mapping.schema.json', DATA), 'utf8'),
);
const names = readdirSync(new URL('import/', DATA)).filter((name) => name !== 'words.json');
const shipped = names.map((name) =>
  JSON.parse(readFileSync(new URL(`import/${name}`, DATA), 'utf8')),
);

const SMALL = {
  mapping: 1,
  columns: { code: 'Mã', received: 'Nhận' },
  defaults: { unit: 'A', procedure: 'P', channel: 'counter' },
  dates: ['dd/MM/yyyy'],
};
const faultsOf = (change: object): unknown => {
  const parsed = parseMapping({ ...SMALL, ...change });
  return isRefusal(parsed) ? parsed.facts.faults : [];
};

test('the published schema is the one by which mappings are read', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(mappingJsonSchema())));
});

test('the shipped mappings are read, by us and by any reader of the published schema', () => {
  expect(shipped.length).toBeGreaterThan(2);
  for (const mapping of shipped) {
    expect(isRefusal(parseMapping(mapping)), JSON.stringify(mapping)).toBe(false);
    expect(z.fromJSONSchema(published).safeParse(mapping).success).toBe(true);
  }
});

test('what a mapping leaves out has its usual value', () => {
  expect(parseMapping(SMALL) as Mapping).toMatchObject({
    file: { encoding: 'auto', separator: 'auto', header_row: 1, sheet: null },
    time_zone: 'Asia/Ho_Chi_Minh',
    create: { units: false, procedures: false },
    rules: {},
  });
});

describe('a mapping is refused with every fault by its path and what is possible', () => {
  const spoils: [string, object, string][] = [
    ['a slip of the pen', { colums: {} }, 'colums: there is no such field; possible: mapping, '],
    [
      'a field that is none',
      { columns: { ...SMALL.columns, cod: 'x' } },
      'columns.cod: there is no such field; possible: code, unit, ',
    ],
    ['no code', { columns: { received: 'Nhận' } }, 'columns.code: a column is needed'],
    [
      'neither column nor default',
      { defaults: { unit: 'A', procedure: 'P' } },
      'columns.channel: a column is needed or a default in defaults.channel',
    ],
    ['a format without a year', { dates: ['dd/MM'] }, 'dates.0: a format such as dd/MM/yyyy HH:mm'],
    [
      'a zone of nowhere',
      { time_zone: 'Asia/Tam_Ky' },
      'time_zone: a time zone such as Asia/Ho_Chi_Minh',
    ],
    [
      'a limit of nothing',
      { defaults: { ...SMALL.defaults, limit: '15' } },
      'defaults.limit: a limit such as 15d',
    ],
    [
      'a contradiction that no dossier can bear',
      { rules: { 'finished-before-received': 'take' } },
      'rules.finished-before-received: there is no such field; possible: due-before-received',
    ],
    [
      'a channel column without values',
      { columns: { ...SMALL.columns, channel: 'K' } },
      'channels: each value of the column',
    ],
    [
      'a return without its column',
      { columns: { ...SMALL.columns, status: 'S' }, statuses: { Xong: 'returned' } },
      'statuses.Xong: finished: without a returned column',
    ],
    [
      'one word of two meanings',
      {
        columns: { ...SMALL.columns, channel: 'K' },
        channels: { 'Trực tiếp': 'counter', 'TRUC TIEP': 'post' },
      },
      'channels.TRUC TIEP: the same word as "Trực tiếp"',
    ],
  ];
  for (const [what, change, fault] of spoils) {
    test(what, () => expect(faultsOf(change)).toEqual([expect.stringContaining(fault)]));
  }

  test('all faults at once', () => {
    expect(faultsOf({ dates: [], time_zone: 'x', more: 1 })).toHaveLength(3);
  });

  test('no JSON', () => {
    expect(readMapping('{"mapping": 1')).toMatchObject({ refused: 'import.mapping-not-json' });
    expect(isRefusal(readMapping(`\uFEFF${JSON.stringify(SMALL)}`))).toBe(false);
  });
});
