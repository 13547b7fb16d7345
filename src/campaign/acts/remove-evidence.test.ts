import { expect, test } from 'vitest';
import { act, acted, told } from '../../../test/campaign/act.ts';
import { BLANK } from '../../../test/campaign/pure-scene.ts';

test('only what is attached can be taken off', () => {
  const one = acted(BLANK, 'attach-evidence', { line_code: '2.1.3', version: 0, file_id: 7 });
  const off = { line_code: '2.1.3', version: 1, file_id: 7 };
  expect(told(act(one, 'remove-evidence', { ...off, file_id: 8 }))).toBe('sheet.file-not-attached');
  expect(acted(one, 'remove-evidence', off).lines.get('2.1.3')!.files).toEqual([]);
});
