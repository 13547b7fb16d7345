import { calendar } from './vi/calendar.ts';
import { catalogue } from './vi/catalogue.ts';
import { clock } from './vi/clock.ts';
import { criteria } from './vi/criteria.ts';
import { criteriaFields } from './vi/criteria-fields.ts';
import { desk } from './vi/desk.ts';
import { file } from './vi/file.ts';
import { frame } from './vi/frame.ts';
import { imports } from './vi/import.ts';
import { importRefusals } from './vi/import-refusals.ts';
import { importRules } from './vi/import-rules.ts';
import { mailbox } from './vi/mailbox.ts';
import { map } from './vi/map.ts';
import { notices } from './vi/notices.ts';
import { provinces } from './vi/provinces.ts';
import { reception } from './vi/reception.ts';
import { refusals } from './vi/refusals.ts';
import { release } from './vi/release.ts';
import { report } from './vi/report.ts';
import { sheet } from './vi/sheet.ts';
import { sheetRefusals } from './vi/sheet-refusals.ts';
import { slip } from './vi/slip.ts';
import { surveys } from './vi/surveys.ts';

/** The Vietnamese catalogue: the first language, and the list of keys that the other must have. */
export const vi = {
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
