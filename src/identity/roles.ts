/** What a person may be in a unit; one person may be several things in several units. */
export const ROLES = [
  'one-stop-officer',
  'case-officer',
  'head',
  'par-officer',
  'appraiser',
  'council-secretary',
  'provincial-leader',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
