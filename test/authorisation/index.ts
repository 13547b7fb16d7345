import { REPORT_TRIALS } from './report.ts';
import type { Trial } from './trial.ts';

/** Routes that ask of no dossier, one list a capability: each is tried as every role. */
export const TRIALS: Trial[] = [...REPORT_TRIALS];
