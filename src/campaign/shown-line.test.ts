import { expect, test } from 'vitest';
import { BLANK } from '../../test/campaign/pure-scene.ts';
import { blankLine } from './sheet-line.ts';
import { shownToUnit } from './shown-line.ts';

const word = { points: '0.5', reason: 'thiếu gì?', by: 1026, at: 1 };
const line = { ...blankLine('2.1.3'), appraised_1: { ...word, explanation_wanted: true } };
const { campaign } = BLANK;
const shown = (state: 'appraisal-1' | 'council', appraised_1: boolean, of = line) =>
  shownToUnit({ ...campaign, shows: { ...campaign.shows, appraised_1 } }, { state }, of)
    .appraised_1;

test('before the round is shown the unit sees the question and no points', () => {
  expect(shown('appraisal-1', false)).toMatchObject({ points: null, reason: 'thiếu gì?' });
  const silent = { ...line, appraised_1: { ...word, explanation_wanted: false } };
  expect(shown('appraisal-1', false, silent)).toBeNull();
});

test('the switch shows the round, and the council’s stage shows all', () => {
  expect(shown('appraisal-1', true)).toMatchObject({ points: '0.5' });
  expect(shown('council', false)).toMatchObject({ points: '0.5' });
});
