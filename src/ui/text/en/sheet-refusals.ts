import type { sheetRefusals as vi } from '../vi/sheet-refusals.ts';

export const sheetRefusals: Record<keyof typeof vi, string> = {
  'refusal.campaign.not-a-day': '“{given}” is no day.',
  'refusal.campaign.days-out-of-order':
    'The day {day} must come after {before}: the stages follow one another.',
  'refusal.campaign.data-not-over':
    'The data period goes on until {data_to}; it cannot be announced by {release_by}.',
  'refusal.campaign.decided-too-late':
    'The decision of {on} is later than the last day of the self-assessment, {self_by}.',
  'refusal.campaign.decision-in-future': 'The decision is dated {on}; today is {today}.',
  'refusal.campaign.exists': 'There is a campaign {campaign_code} already.',
  'refusal.campaign.sets-overlap': 'Several criteria sets are meant for the block {block}: {sets}.',
  'refusal.campaign.nobody': 'No unit belongs to the criteria sets {set_codes}.',
  'refusal.campaign.not-found': 'There is no campaign {campaign_code}.',
  'refusal.campaign.day-is-over': 'The last day of {day} is over ({by}) and cannot be moved.',
  'refusal.campaign.released': 'Campaign {campaign_code} is released and cannot be changed.',
  'refusal.campaign.changed-meanwhile':
    'Somebody has just changed campaign {campaign_code}. Please look again before you decide.',
  'refusal.campaign.sheets-open': '{sheets} sheets are not final yet; nothing can be announced.',
  'refusal.sheet.not-found': 'Unit {unit_code} has no sheet in campaign {campaign_code}.',
  'refusal.sheet.line-not-found': 'This sheet has no line {line_code}.',
  'refusal.sheet.line-changed-meanwhile':
    'Line {line_code} was changed ({changed}) at {at}. Please look again before you save.',
  'refusal.sheet.wrong-state': 'The sheet is in the stage “{state}”; this cannot be done now.',
  'refusal.sheet.deadline-passed': 'The last day of {day} is over ({by}).',
  'refusal.sheet.not-points':
    '“{points}” are no points: write a number from 0 to {maximum} with at most 4 decimals.',
  'refusal.sheet.points-above-maximum':
    '{points} points are above the maximum {maximum} of line {line_code}.',
  'refusal.sheet.reason-missing':
    'Points that are changed, and a wish for an explanation, need a reason.',
  'refusal.sheet.other-appraiser': 'Line {line_code} is appraised by {agency}.',
  'refusal.sheet.reported-by-you':
    'You reported on line {line_code} and may not appraise the same line.',
  'refusal.sheet.judged-by-you':
    'You gave points to line {line_code} before; somebody else has to look at it again.',
  'refusal.sheet.line-not-reported':
    'Line {line_code} is counted by the program or surveyed; units do not score it themselves.',
  'refusal.sheet.points-not-claimed':
    'The points of line {line_code} come from figures; units report figures there, not points.',
  'refusal.sheet.measure-not-reported':
    '{measure} is counted by the program, or does not belong to line {line_code}.',
  'refusal.sheet.not-a-value': '“{value}” is no number.',
  'refusal.sheet.too-many-files': 'A line takes at most {most} files.',
  'refusal.sheet.file-not-attached': 'This file is not attached to line {line_code}.',
  'refusal.sheet.file-not-found': 'This unit has no file number {file_id}.',
  'refusal.sheet.gaps':
    'Not locked: not reported {unreported}; without evidence and explanation {unproved}. Confirm to lock all the same.',
  'refusal.sheet.nothing-to-agree': 'No line waits for your agency any more.',
  'refusal.sheet.explanation-too-late': 'The second round asks for no explanations any more.',
  'refusal.sheet.explained-already':
    'The unit has explained line {line_code}; please judge it in the second round.',
  'refusal.sheet.explanation-not-wanted': 'Nobody asked to explain line {line_code}.',
  'refusal.sheet.recheck-open': 'A re-check of line {line_code} waits for its answer.',
  'refusal.sheet.recheck-asked-before': 'A re-check of line {line_code} was asked for before.',
  'refusal.sheet.recheck-not-asked': 'Nobody asked for a re-check of line {line_code}.',
  'refusal.sheet.recheck-answered-before': 'The re-check of line {line_code} was answered before.',
  'refusal.sheet.recheck-still-possible':
    'The unit may ask for re-checks until the end of {by}; the sheet is closed after that.',
  'refusal.sheet.rechecks-open': 'Re-checks without an answer: {lines}.',
  'refusal.sheet.cell-formula': 'Cell {cell} holds a formula; please paste its value.',
  'refusal.sheet.cell-merged': 'Cell {cell} lies in merged cells; please split them.',
  'refusal.sheet.cell-error': 'Cell {cell} shows an error in the file.',
  'refusal.sheet.cell-closed': 'Cell {cell} is not for the unit to write.',
  'refusal.sheet.cell-unreadable': 'Cell {cell} cannot be read.',
  'refusal.sheet.row-unknown': 'Cell {cell}: the sheet has no row “{row}”.',
  'refusal.sheet.row-twice': 'Cell {cell}: the row “{row}” is there twice.',
  'refusal.sheet.row-stale':
    'Cell {cell}: line {line_code} was changed after the export. Please export again.',
  'refusal.measures.not-a-count': '“{value}” has to be a count: whole and not negative.',
  'refusal.measures.not-an-amount': '“{value}” has to be a number that is not negative.',
  'refusal.measures.not-a-percentage': '“{value}” has to be a percentage between 0 and 100.',
  'refusal.measures.not-a-number': '“{value}” is no number.',
  'refusal.measures.not-yes-or-no': 'Write 1 (yes) or 0 (no), not “{value}”.',
  'refusal.measures.not-a-choice': '“{value}” is none of the choices.',
  'refusal.measures.numerator-above-denominator':
    'The numerator {numerator} is above the denominator {denominator} on line {criterion}.',
  'refusal.measures.division-by-zero': 'Line {criterion}: nothing can be divided by 0.',
  'refusal.measures.nothing-to-judge': 'Line {criterion}: there is nothing to judge.',
  'fact.state.self': 'self-assessment',
  'fact.state.appraisal-1': 'appraisal 1',
  'fact.state.explanation': 'explanation',
  'fact.state.appraisal-2': 'appraisal 2',
  'fact.state.council': 'appraisal council',
  'fact.state.final': 'final',
  'fact.day.self_by': 'self-assessment',
  'fact.day.appraisal_1_by': 'appraisal 1',
  'fact.day.explanation_by': 'explanations',
  'fact.day.appraisal_2_by': 'appraisal 2',
  'fact.day.council_on': 'the council',
  'fact.day.recheck_by': 're-checks',
  'fact.day.release_by': 'the announcement',
};
