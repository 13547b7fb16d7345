/** The accounts that act on a sheet: numbers are ten times the unit's plus the post's place. */
const HEAD = 4;
const PAR_OFFICER = 5;
const APPRAISER = 6;

export const headOf = (unit_id: number): number => unit_id * 10 + HEAD;
export const parOfficerOf = (unit_id: number): number => unit_id * 10 + PAR_OFFICER;
export const appraiserAt = (unit_id: number): number => unit_id * 10 + APPRAISER;

/** The leader who signs, and the secretary of the appraisal council; both at the province. */
export const leaderAt = (province_id: number): number => province_id * 10 + 1;
export const secretaryAt = (province_id: number): number => province_id * 10 + 3;
