import { carriedOver } from './carried-over.ts';
import { finishedEarly } from './finished-early.ts';
import { finishedLate } from './finished-late.ts';
import { finishedOnTime } from './finished-on-time.ts';
import type { Measure } from './measure.ts';
import { openInTime } from './open-in-time.ts';
import { openOverdue } from './open-overdue.ts';
import { received } from './received.ts';
import { receivedOnline } from './received-online.ts';

export type { Measure, MeasuredDossier } from './measure.ts';

/** All measures, in the order of `MEASURE_CODES`. */
export const measures: readonly Measure[] = [
  received,
  carriedOver,
  finishedEarly,
  finishedOnTime,
  finishedLate,
  openInTime,
  openOverdue,
  receivedOnline,
];
