import { expect, test } from 'vitest';
import { blankLine, type SheetLine } from './sheet-line.ts';
import { givenAt } from './stage.ts';

const said = (points: string | null, at = 0) => ({ points, reason: 'vì', by: 1, at });
const appraised = (points: string | null) => ({ ...said(points), explanation_wanted: false });
const line = (more: Partial<SheetLine>): SheetLine => ({ ...blankLine('1.1'), ...more });

test('a stage hears what was said up to it, the latest word counting', () => {
  const all = line({
    self_points: '1',
    appraised_1: appraised('0.5'),
    appraised_2: appraised('0.75'),
    council: said('0.6', 5),
  });
  const heard = (['self', 'appraised-1', 'appraised-2', 'council', 'final'] as const).map((stage) =>
    givenAt(all, stage),
  );
  expect(heard).toEqual(['1', '0.5', '0.75', '0.6', '0.6']);
});

test('who only agrees gives no points: what stood before goes on', () => {
  expect(givenAt(line({ self_points: '1', appraised_1: appraised(null) }), 'final')).toBe('1');
  expect(givenAt(line({ appraised_1: appraised(null) }), 'final')).toBeNull();
});

test('of council and re-check the later one stands in the end', () => {
  const asked = { reason: 'xin xem lại', files: [], by: 2, at: 6 };
  const answered = (at: number) => ({ asked, answered: said('1', at) });
  const council = said('0.5', 5);
  expect(givenAt(line({ council, recheck: answered(7) }), 'final')).toBe('1');
  expect(givenAt(line({ council: said('0.5', 9), recheck: answered(7) }), 'final')).toBe('0.5');
  expect(givenAt(line({ council, recheck: answered(7) }), 'council')).toBe('0.5');
  expect(givenAt(line({ council, recheck: { asked, answered: null } }), 'final')).toBe('0.5');
});
