import type { Refusal } from './refusal.ts';

/** RFC 9457 problem details of a refusal. */
export interface Problem extends Refusal {
  type: string;
  title: string;
  status: number;
}

/** Refusals whose status is not 422, by code or by the word before the dot. */
const STATUSES: Record<string, number> = {
  'access.sign-in-first': 401,
  access: 403,
  'input.too-large': 413,
  'input.unsupported-type': 415,
  'input.not-json': 400,
  'input.invalid': 400,
  'idempotency.key-missing': 400,
  'idempotency.other-body': 409,
  'dossier.not-found': 404,
  'unit.not-found': 404,
  'procedure.not-found': 404,
  'period.not-found': 404,
  'set.not-found': 404,
  'route.not-found': 404,
  'calendar.not-found': 404,
  'calendar.not-a-draft': 409,
  'calendar.not-approved': 409,
  'calendar.not-in-preparation': 409,
  'calendar.in-preparation': 409,
  'calendar.changed-meanwhile': 409,
  'calendar.base-replaced': 409,
  'calendar.still-moving': 409,
  'criteria.no-such-place': 404,
  'criteria.not-a-draft': 409,
  'criteria.in-preparation': 409,
  'criteria.changed-meanwhile': 409,
  'criteria.not-in-force': 409,
  'clock.suspended': 409,
  'clock.suspensions-overlap': 409,
  'clock.no-due': 409,
  'clock.not-suspended': 409,
  'clock.stopped': 409,
  'clock.promised-before': 409,
  'clock.already-overdue': 409,
  'clock.unexplained': 409,
  'dossier.suspended': 409,
  'dossier.wrong-state': 409,
  'dossier.last-step': 409,
  'dossier.steps-left': 409,
  'dossier.before-last-event': 409,
  'dossier.changed-meanwhile': 409,
  'dossier.counter-full': 409,
  'file.not-found': 404,
  'file.too-large': 413,
  'upload.not-found': 404,
  'upload.other-offset': 409,
  'upload.busy': 409,
  'message.not-found': 404,
  'campaign.not-found': 404,
  'campaign.exists': 409,
  'campaign.released': 409,
  'campaign.changed-meanwhile': 409,
  'campaign.sheets-open': 409,
  'sheet.not-found': 404,
  'sheet.line-not-found': 404,
  'sheet.file-not-found': 404,
  'sheet.line-changed-meanwhile': 409,
  'sheet.wrong-state': 409,
  'sheet.deadline-passed': 409,
  'sheet.gaps': 409,
  'sheet.other-appraiser': 403,
  'sheet.reported-by-you': 403,
  'sheet.judged-by-you': 403,
  'sheet.recheck-open': 409,
  'sheet.rechecks-open': 409,
  'sheet.recheck-asked-before': 409,
  'sheet.recheck-answered-before': 409,
  'sheet.recheck-still-possible': 409,
  'world.unavailable': 503,
};

/** The one place where a refusal becomes an HTTP status. */
export const statusOf = (refusal: Refusal): number =>
  STATUSES[refusal.refused] ?? STATUSES[refusal.refused.split('.')[0]!] ?? 422;

/** The body that programs read; `title` is the sentence for people. */
export const problemOf = (refusal: Refusal, title: string): Problem => ({
  type: `urn:motcua:refusal:${refusal.refused}`,
  title,
  status: statusOf(refusal),
  ...refusal,
});
