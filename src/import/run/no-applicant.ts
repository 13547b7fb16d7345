/**
 * The applicant of every imported dossier: one row a province that stands for "not in the file". No
 * sequence gives this number.
 */
export const NO_APPLICANT = 0;

/** What stands in that row, in any language. */
export const NO_NAME = '–';
