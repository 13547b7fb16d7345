import { type Scene, type SheetRow, sheetRows } from '../../campaign/index.ts';
import { formatDay, parseDay, parseExact, print } from '../../kernel/index.ts';
import { allLinesOf } from '../../par/index.ts';
import type { Paper, PaperColumn } from '../../platform/index.ts';
import { dayText, fill, TEMPLATES } from '../papers/templates.ts';
import { headOf, type SheetColumn } from './columns.ts';

/** Columns of the printed sheet; figures stand beneath what they belong to. */
const PRINTED: readonly [SheetColumn, number][] = [
  ['line_code', 5],
  ['name', 34],
  ['maximum', 6],
  ['value', 9],
  ['self_points', 6],
  ['appraised_1', 8],
  ['appraised_2', 8],
  ['council', 7],
  ['points', 7],
];

/** The unit of a sheet, as its papers name it. */
export interface PaperUnit {
  /** `Huyện Phú Ninh`, of the type `Huyện`. */
  name: string;
  type: string;
  level: string | null;
}

/** A unit's sheet as the report that it signs. */
export function sheetPaper(scene: Scene, paper_unit: PaperUnit, province: string): Paper {
  const { campaign, set } = scene;
  const words = TEMPLATES.sheet;
  const { name: unit } = paper_unit;
  const { year, data_from, data_to } = campaign;
  const facts = {
    year,
    unit,
    province,
    place: placeOf(paper_unit, province),
    from_day: dayText(data_from),
    to_day: dayText(formatDay(parseDay(data_to)! - 1)),
    set: set.name_vi,
    version: set.version,
  };
  const put = (text: string) => fill(text, facts);
  const rows = sheetRows(scene);
  const head = {
    ...(paper_unit.level === 'district'
      ? { superior: '', issuer: put(words.people_s_committee) }
      : { superior: put(words.superior), issuer: unit }),
    number: words.number,
    country: TEMPLATES.country,
    motto: TEMPLATES.motto,
    place_date: put(words.place_date),
  };
  const { recipients, authority } = words;
  const signature = { told: TEMPLATES.told, recipients, authority: [authority], name: '' };
  return {
    title: put(words.title),
    dated_on: campaign.decision.on,
    sections: [
      {
        landscape: true,
        parts: [
          { part: 'head', head },
          { part: 'name', kind: words.kind, about: [put(words.about)] },
          { part: 'paragraph', lead: '', text: put(words.data) },
          {
            part: 'table',
            columns: PRINTED.map(([column, width]) => columnOf(column, width)),
            rows: rows.map((row) =>
              PRINTED.map(([column]) => printed(inWords(scene, row), column)),
            ),
            bold_rows: rows.flatMap((row, i) => (row.measure === '' ? [i] : [])),
          },
          { part: 'signature', signature },
        ],
      },
    ],
  };
}

const columnOf = (column: SheetColumn, width: number): PaperColumn => ({
  head: headOf(column),
  width,
  align: column === 'name' || column === 'line_code' ? 'left' : 'right',
});

/** Numbers with the comma and at most two places; a figure's row does not repeat its line's code. */
function printed(row: SheetRow, column: SheetColumn): string {
  if (column === 'line_code' && row.measure !== '') return '';
  const text = String(row[column]);
  if (column === 'line_code' || column === 'name') return text;
  const exact = parseExact(text);
  if (!exact) return text;
  return exact.d === 1n ? `${exact.n}` : print(exact, 2, 'half-up');
}

/** Where a paper is signed: a district's in the district, any other in the province's seat. */
const placeOf = ({ name, type, level }: PaperUnit, province: string): string =>
  level === 'district' && name.startsWith(`${type} `) ? name.slice(type.length + 1) : province;

/** A choice and a yes or no as people say them; in the spreadsheet their codes stand. */
function inWords({ set }: Scene, row: SheetRow): SheetRow {
  const words = TEMPLATES.sheet;
  const rule = allLinesOf(set).find(({ code }) => code === row.line_code)?.rule;
  if (row.measure === '' || !rule) return row;
  if (rule.kind === 'choice') {
    const chosen = rule.options.find(({ code }) => code === row.value);
    return { ...row, name: words.choice, value: chosen?.name_vi ?? row.value };
  }
  if (rule.kind !== 'yes-no') return row;
  const told = { '1': words.yes, '0': words.no }[row.value];
  return { ...row, name: words.yes_or_no, value: told ?? row.value };
}
