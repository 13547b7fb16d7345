import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK, OFFICER, sceneAt } from '../../../test/campaign/pure-scene.ts';
import { MOST_FILES } from './attach-evidence.ts';

const attach = { line_code: '2.1.3', version: 0, file_id: 7 };

test('a file is attached once, however often it is sent', () => {
  const one = acted(BLANK, 'attach-evidence', attach);
  expect(one.lines.get('2.1.3')).toMatchObject({ files: [7], reported_by: [OFFICER] });
  const two = acted(one, 'attach-evidence', { ...attach, version: 1 });
  expect(two.lines.get('2.1.3')!.version).toBe(1);
});

test('a line takes a bounded number of files', () => {
  let scene = BLANK;
  for (let i = 0; i < MOST_FILES; i++)
    scene = acted(scene, 'attach-evidence', { ...attach, version: i, file_id: i + 1 });
  const more = { ...attach, version: MOST_FILES, file_id: 99 };
  expect(told(act(scene, 'attach-evidence', more))).toBe('sheet.too-many-files');
});

test('evidence is closed with the sheet', () => {
  const locked = sceneAt(BLANK, 'appraisal-1', OFFICER, '2022-10-05T09:00');
  expect(told(act(locked, 'attach-evidence', attach))).toBe('sheet.wrong-state');
});
