import type { SheetAct } from './act.ts';
import { advanceSheet } from './advance-sheet.ts';
import { agreeRest } from './agree-rest.ts';
import { answerRecheck } from './answer-recheck.ts';
import { appraiseLine } from './appraise-line.ts';
import { askRecheck } from './ask-recheck.ts';
import { attachEvidence } from './attach-evidence.ts';
import { decideLine } from './decide-line.ts';
import { explainLine } from './explain-line.ts';
import { finaliseSheet } from './finalise-sheet.ts';
import { lockSheet } from './lock-sheet.ts';
import { removeEvidence } from './remove-evidence.ts';
import { reportLine } from './report-line.ts';

/** Everything that a person can do to a sheet; API and pages are made of this list. */
export const sheetActs: readonly SheetAct[] = [
  reportLine,
  attachEvidence,
  removeEvidence,
  lockSheet,
  appraiseLine,
  agreeRest,
  explainLine,
  decideLine,
  askRecheck,
  answerRecheck,
  advanceSheet,
  finaliseSheet,
];
