import { calendar } from './en/calendar.ts';
import { catalogue } from './en/catalogue.ts';
import { clock } from './en/clock.ts';
import { criteria } from './en/criteria.ts';
import { criteriaFields } from './en/criteria-fields.ts';
import { desk } from './en/desk.ts';
import { file } from './en/file.ts';
import { frame } from './en/frame.ts';
import { imports } from './en/import.ts';
import { importRefusals } from './en/import-refusals.ts';
import { importRules } from './en/import-rules.ts';
import { mailbox } from './en/mailbox.ts';
import { map } from './en/map.ts';
import { notices } from './en/notices.ts';
import { provinces } from './en/provinces.ts';
import { reception } from './en/reception.ts';
import { refusals } from './en/refusals.ts';
import { release } from './en/release.ts';
import { report } from './en/report.ts';
import { sheet } from './en/sheet.ts';
import { sheetRefusals } from './en/sheet-refusals.ts';
import { slip } from './en/slip.ts';
import { surveys } from './en/surveys.ts';
import type { TextKey } from './index.ts';

/** The English catalogue. */
export const en: Record<TextKey, string> = {
  ...frame,
  ...calendar,
  ...file,
  ...imports,
  ...importRefusals,
  ...importRules,
  ...mailbox,
  ...map,
  ...desk,
  ...catalogue,
  ...clock,
  ...criteria,
  ...criteriaFields,
  ...notices,
  ...provinces,
  ...reception,
  ...refusals,
  ...release,
  ...report,
  ...sheetRefusals,
  ...sheet,
  ...slip,
  ...surveys,
};
