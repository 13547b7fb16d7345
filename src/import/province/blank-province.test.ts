import { expect, test } from 'vitest';
import { shortName } from '../../unit/index.ts';
import { firstAccounts, provinceUnits } from './blank-province.ts';

const versionOf = (name: string) => provinceUnits({ code: 'H60', name }).versions[0]!;

test('a province is named with its type word, whether it was typed or not', () => {
  expect(versionOf('Thử nghiệm')).toMatchObject({ name: 'Tỉnh Thử nghiệm', type: 'Tỉnh' });
  expect(versionOf('tỉnh  Hà Giang ')).toMatchObject({ name: 'Tỉnh Hà Giang', type: 'Tỉnh' });
  expect(versionOf('Thành phố Cần Thơ')).toMatchObject({
    name: 'Thành phố Cần Thơ',
    type: 'Thành phố',
  });
  expect(shortName(versionOf('Thử nghiệm'))).toBe('Thử nghiệm');
});

test('a new province has its own unit, the four blocks and three accounts', () => {
  const { blocks, units } = provinceUnits({ code: 'H60', name: 'Thử nghiệm' });
  const codes = blocks.map(({ block_code }) => block_code);
  expect(codes).toEqual(['departments', 'vertical', 'districts', 'communes']);
  expect(units.map(({ code, kind }) => [code, kind])).toEqual([['H60', 'province']]);
  expect(firstAccounts({ code: 'H60' }).map(({ subject, role }) => [subject, role])).toEqual([
    ['H60/administrator', 'administrator'],
    ['H60/leader', 'provincial-leader'],
    ['H60/council', 'council-secretary'],
  ]);
  const own = firstAccounts({ code: 'H60', administrator_subject: 'an@h60.example' });
  expect(own[0]!.subject).toBe('an@h60.example');
});
