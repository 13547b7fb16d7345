import { CALENDAR_DAYS } from '../campaign.ts';

/**
 * Turns the fields of the campaign's forms into the bodies of its acts; the acts refuse what is not
 * right.
 *
 * Source: house rule: pages and API go through the same acts.
 * Example: `self_by=2023-10-10` … → {calendar: {self_by: '2023-10-10', …}}.
 */
type Fields = Readonly<Record<string, string>>;

const calendarOf = (fields: Fields) =>
  Object.fromEntries(CALENDAR_DAYS.map((day) => [day, fields[day] ?? '']));

/** What opens a campaign. */
export const openBody = (fields: Fields, set_codes: readonly string[]) => ({
  campaign_code: fields.campaign_code?.trim() ?? '',
  year: Number(fields.year),
  name: fields.name ?? '',
  data_from: fields.data_from ?? '',
  data_to: fields.data_to ?? '',
  set_codes,
  calendar: calendarOf(fields),
  decision: { number: fields.decision_number ?? '', on: fields.decision_on ?? '' },
});

/** What moves its days. */
export const calendarBody = (fields: Fields) => ({
  version: Number(fields.version),
  calendar: calendarOf(fields),
  reason: fields.reason ?? '',
});

/** What units are shown. */
export const visibilityBody = (fields: Fields) => ({
  version: Number(fields.version),
  shows: {
    appraised_1: fields.appraised_1 === 'on',
    appraised_2: fields.appraised_2 === 'on',
    exports: fields.exports === 'on',
  },
  ...(fields.reason?.trim() ? { reason: fields.reason } : {}),
});

/** Which units are warned. */
export const warnBody = (fields: Fields) => ({
  below_tier: fields.below_tier || null,
  gaps: fields.gaps === 'on',
  reason: fields.reason ?? '',
});
