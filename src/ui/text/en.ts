import { calendar } from './en/calendar.ts';
import { catalogue } from './en/catalogue.ts';
import { clock } from './en/clock.ts';
import { desk } from './en/desk.ts';
import { frame } from './en/frame.ts';
import { map } from './en/map.ts';
import { notices } from './en/notices.ts';
import { reception } from './en/reception.ts';
import { refusals } from './en/refusals.ts';
import { report } from './en/report.ts';
import { slip } from './en/slip.ts';
import type { TextKey } from './index.ts';

/** The English catalogue. */
export const en: Record<TextKey, string> = {
  ...frame,
  ...calendar,
  ...map,
  ...desk,
  ...catalogue,
  ...clock,
  ...notices,
  ...reception,
  ...refusals,
  ...report,
  ...slip,
};
