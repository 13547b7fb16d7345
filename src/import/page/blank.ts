import type { Mapping } from '../mapping.ts';

/** How the file is to be read when nothing was said of it yet. */
export const FILE_AS_FOUND: Mapping['file'] = {
  encoding: 'auto',
  separator: 'auto',
  header_row: 1,
  sheet: null,
};

/** Nothing is said yet. */
export const EMPTY_MAPPING: Mapping = {
  mapping: 1,
  file: FILE_AS_FOUND,
  time_zone: 'Asia/Ho_Chi_Minh',
  columns: {},
  dates: [],
  channels: {},
  statuses: {},
  defaults: {},
  create: { units: false, procedures: false },
  units: {},
  procedures: {},
  rules: {},
};
