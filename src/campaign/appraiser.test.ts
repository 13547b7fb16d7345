import { expect, test } from 'vitest';
import { BLANK, DISTRICTS } from '../../test/campaign/pure-scene.ts';
import { allLinesOf } from '../par/index.ts';
import { appraiserOf } from './appraiser.ts';
import { linesFor } from './sheet-lines.ts';

const line = (code: string) => allLinesOf(DISTRICTS).find((one) => one.code === code)!;
const of = (code: string, unit_id = 518) =>
  appraiserOf(DISTRICTS, line(code), unit_id, BLANK.agencies);

test('a reported line is judged by who confirms it, an appraised one by its area’s agency', () => {
  expect(of('2.1.3')).toBe('tu-phap');
  expect(of('1.1.1')).toBe('noi-vu');
  expect(of('B1')).toBe('noi-vu');
});

test('the agency that appraises is itself appraised by the one that the set names', () => {
  expect(of('1.1.1', 101)).toBe('van-phong');
  expect(of('2.1.3', 102)).toBe('van-phong');
});

test('every line of every unit has an agency other than the unit itself', () => {
  for (const unit_id of [...BLANK.agencies.values(), 518])
    for (const one of linesFor(DISTRICTS, BLANK.unit)) {
      const agency = appraiserOf(DISTRICTS, one, unit_id, BLANK.agencies);
      expect(agency).not.toBeNull();
      expect(BLANK.agencies.get(agency!)).not.toBe(unit_id);
    }
});
