/**
 * The house's manners, checked like any other promise: sizes, who may import whom, which files may
 * touch the world, words, links, tables, data. Every failure names its remedy. Each rule is a small
 * pure function in test/tidy, and test/tidy/rules.test.ts proves that each can fail.
 */
import { expect, test } from 'vitest';
import { tables } from '../db/tables.ts';
import { rawAddresses } from './tidy/addresses.ts';
import { told } from './tidy/complaint.ts';
import { unsourcedData } from './tidy/data-files.ts';
import { disorder } from './tidy/import-order.ts';
import { strayTexts } from './tidy/languages.ts';
import { deadLinks } from './tidy/links.ts';
import { unregistered } from './tidy/registries.ts';
import { impure } from './tidy/rings.ts';
import { longFile, sizesOf, tooLong } from './tidy/sizes.ts';
import { sourceOf } from './tidy/source.ts';
import { missingTables, unfitTables } from './tidy/table-classes.ts';
import { endingIn, exists, filesUnder, read } from './tidy/walk.ts';
import { badFileNames, badNames, forbiddenWords, leftovers } from './tidy/words.ts';

const files = filesUnder('.');
const code = endingIn(files, '.ts', '.tsx', '.js', '.mjs');
const sources = code.map((path) => sourceOf(path, read(path)));
const words = forbiddenWords(read('GLOSSARY.md'));

/** The runner of migrations makes this table itself, before the first migration. */
const MADE_BY_MIGRATE = ['local.migration'];

test('no file is over 400 lines, no function over 70; medians are told', () => {
  const sheets = endingIn(files, '.css', '.sql').filter((path) => path !== 'db/schema.sql');
  console.log(sizesOf(sources));
  const long = sheets.flatMap((path) => longFile(path, read(path)));
  expect(told([...tooLong(sources), ...long])).toEqual([]);
});

test('folders import only what stands before them, and through its index.ts', () => {
  expect(told(disorder(sources))).toEqual([]);
});

test('only files named for it touch the world; the others have no clock, no chance, no waiting', () => {
  expect(told(impure(sources))).toEqual([]);
});

test('names use the words of GLOSSARY.md, and file names say what is inside', () => {
  expect(words.length).toBeGreaterThan(5);
  expect(told([...badFileNames(files, words), ...badNames(sources, words)])).toEqual([]);
});

test('nobody leaves a note to do something later', () => {
  expect(told(leftovers(sources))).toEqual([]);
});

test('Vietnamese sentences stand in texts and data, not in code', () => {
  expect(told(strayTexts(sources))).toEqual([]);
});

test('actions, measures and rules are registered, tested and say which law they follow', () => {
  expect(told(unregistered(sources))).toEqual([]);
});

test('tables can be spread by tenant: keys, references, no triggers, no volatile defaults', () => {
  const sql = endingIn(filesUnder('db'), '.sql').filter((path) => path !== 'db/schema.sql');
  const texts = Object.fromEntries(sql.map((path) => [path, read(path)]));
  const unfit = unfitTables(texts, tables);
  expect(told([...unfit, ...missingTables(texts, tables, MADE_BY_MIGRATE)])).toEqual([]);
});

test('no address of a page, a message or a request leaves a province with a prefix', () => {
  expect(told(rawAddresses(sources))).toEqual([]);
});

test('links and paths in the documents lead somewhere', () => {
  const documents = endingIn(files, '.md');
  expect(told(documents.flatMap((path) => deadLinks(path, read(path), exists)))).toEqual([]);
});

test('every data file parses and says where its facts are from', () => {
  const data = endingIn(filesUnder('data'), '.json');
  expect(told(data.flatMap((path) => unsourcedData(path, read(path))))).toEqual([]);
});
