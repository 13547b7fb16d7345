import type { Instant } from '../../kernel/index.ts';
import type { MeasureCode } from '../counts.ts';
import type { Definition } from '../verdict.ts';
import type { Window } from '../window.ts';

/** What of a dossier is measured. */
export interface MeasuredDossier {
  readonly received_at: Instant;
  /** 1 counter, 2 online, 3 post. */
  readonly channel: number;
  /** Null when no day is promised. */
  readonly due_at: Instant | null;
  /** When the result was ready; null while it is not. */
  readonly finished_at: Instant | null;
}

/** One thing that is counted: a dossier is counted in it or it is not. */
export interface Measure {
  readonly code: MeasureCode;
  /** The column of Biểu II.06a/VPCP/KSTT that it fills. */
  readonly form_column: string;
  holds(dossier: MeasuredDossier, window: Window, definition: Definition): boolean;
}

/** Finished within the window. */
export const finishedIn = (dossier: MeasuredDossier, window: Window): boolean =>
  dossier.finished_at !== null &&
  window.from_at <= dossier.finished_at &&
  dossier.finished_at < window.end_at;

/** Received, and not finished, when the window ends. */
export const openAtEnd = (dossier: MeasuredDossier, window: Window): boolean =>
  dossier.received_at < window.end_at &&
  (dossier.finished_at === null || dossier.finished_at >= window.end_at);
