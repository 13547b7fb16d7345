import { findText, type Lang, type TextKey, textIn } from '../../ui/text/index.ts';
import type { ImportRow, ToldFault } from '../run/record.ts';
import { safeLine } from './csv.ts';

const HEAD: readonly TextKey[] = [
  'import.csv-row',
  'import.csv-line',
  'import.csv-code',
  'import.csv-outcome',
  'import.csv-rule',
  'import.csv-column',
  'import.csv-value',
  'import.csv-says',
  'import.csv-possible',
];

export const reportHead = (lang: Lang): string => safeLine(HEAD.map((key) => textIn(lang)(key)));

/** The lines of one row: one a fault, or one without any. */
export function reportLines({ row_number, line, code, outcome, faults }: ImportRow, lang: Lang) {
  const front = [
    String(row_number),
    String(line),
    code ?? '',
    textIn(lang)(`import.outcome-${outcome}`),
  ];
  const told = faults?.length ? faults : [null];
  return told.map((fault) => safeLine([...front, ...faultCells(fault, lang)])).join('');
}

function faultCells(fault: ToldFault | null, lang: Lang): string[] {
  if (!fault) return ['', '', '', '', ''];
  const { rule, column, value, possible } = fault;
  const says = findText(lang, `import.rule.${rule}`) ?? rule;
  return [rule, column ?? '', value, says, possible.join(' · ')];
}
