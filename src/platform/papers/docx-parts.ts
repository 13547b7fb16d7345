import type { FileChild, IParagraphOptions, IRunOptions, Paragraph, Table } from 'docx';
import type { PaperHead, PaperPart, PaperSignature, PaperTable } from './paper.ts';

export type Docx = typeof import('docx');

/** Half points, as Word counts them. */
const SIZE = { head: 26, table: 22, told: 24, recipient: 22, code: 20 };
const FIRST_LINE = 567;

/** Writes the parts of a paper for a line of so many twentieths of a point. */
export function docxParts(docx: Docx, line: number): (part: PaperPart) => FileChild[] {
  const { centre, text, blank } = wordsOf(docx);
  return (part) => {
    switch (part.part) {
      case 'head':
        return [headOf(docx, part.head, line), blank()];
      case 'name':
        return [
          centre(part.kind.toLocaleUpperCase('vi'), { bold: true }, { spacing: { before: 240 } }),
          ...part.about.map((one) => centre(one, { bold: true })),
          blank(),
        ];
      case 'ground':
        return [text([{ text: part.text, italics: true }])];
      case 'centre':
        return [centre(part.text, part.style === 'bold' ? { bold: true } : { italics: true })];
      case 'paragraph':
        return [text([{ text: part.lead && `${part.lead} `, bold: true }, { text: part.text }])];
      case 'note':
        return [text([{ text: part.text, size: SIZE.code }])];
      case 'table':
        return [tableOf(docx, part, line), blank()];
      case 'signature':
        return [signatureOf(docx, part.signature, line)];
      case 'code':
        return [text([{ text: `${part.text} ${part.link}`, size: SIZE.code }])];
    }
  };
}

function wordsOf(docx: Docx) {
  const { AlignmentType, Paragraph, TextRun } = docx;
  const centre = (words: string, run: IRunOptions = {}, more: IParagraphOptions = {}): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      ...more,
      children: words
        .split('\n')
        .map((one, i) => new TextRun({ ...run, text: one, break: i && 1 })),
    });
  const text = (runs: IRunOptions[]): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: 80, after: 80, line: 276 },
      children: runs.filter((run) => run.text !== '').map((run) => new TextRun(run)),
    });
  return { centre, text, blank: () => new Paragraph({}) };
}

/** Two columns without lines: who issues and the number; country, motto, place and date. */
function headOf(docx: Docx, head: PaperHead, line: number): Table {
  const { centre } = wordsOf(docx);
  const upper = (words: string) => words.toLocaleUpperCase('vi');
  const left = [
    ...(head.superior ? [centre(upper(head.superior), { size: SIZE.head })] : []),
    centre(upper(head.issuer), { bold: true, size: SIZE.head }),
    centre(head.number, { size: SIZE.head }, { spacing: { before: 120 } }),
  ];
  const right = [
    centre(upper(head.country), { bold: true, size: SIZE.head }),
    centre(head.motto, { bold: true, underline: {} }),
    centre(head.place_date, { italics: true }, { spacing: { before: 120 } }),
  ];
  return sideBySide(docx, line, [0.4, left], [0.6, right]);
}

function signatureOf(docx: Docx, signature: PaperSignature, line: number): Table {
  const { Paragraph, TextRun } = docx;
  const { centre } = wordsOf(docx);
  const { told, recipients, authority, name } = signature;
  const plain = (words: string, run: IRunOptions) =>
    new Paragraph({ children: [new TextRun({ ...run, text: words })] });
  const left = recipients.length
    ? [
        plain(told, { bold: true, italics: true, size: SIZE.told }),
        ...recipients.map((one) => plain(`- ${one}`, { size: SIZE.recipient })),
      ]
    : [new Paragraph({})];
  const right = [
    ...authority.map((one) => centre(one.toLocaleUpperCase('vi'), { bold: true })),
    centre(name, { bold: true }, { spacing: { before: 1400 } }),
  ];
  return sideBySide(docx, line, [0.5, left], [0.5, right]);
}

type Side = [share: number, children: Paragraph[]];

function sideBySide(docx: Docx, line: number, ...sides: Side[]): Table {
  const { BorderStyle, Table, TableBorders, TableCell, TableRow, WidthType } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const widths = sides.map(([share]) => Math.round(share * line));
  const cells = sides.map(
    ([, children], i) =>
      new TableCell({ children, borders, width: { size: widths[i]!, type: WidthType.DXA } }),
  );
  return new Table({
    columnWidths: widths,
    borders: TableBorders.NONE,
    width: { size: line, type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

function tableOf(docx: Docx, { columns, rows, bold_rows }: PaperTable, line: number): Table {
  const { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * line));
  const aligned = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
  };
  const cell = (words: string, i: number, bold: boolean, align: keyof typeof aligned) =>
    new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      margins: { left: 70, right: 70, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: aligned[align],
          children: [new TextRun({ text: words, bold, size: SIZE.table })],
        }),
      ],
    });
  const head = columns.map((column, i) => cell(column.head, i, true, 'center'));
  return new Table({
    columnWidths: widths,
    width: { size: line, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, children: head }),
      ...rows.map((row, r) => {
        const bold = bold_rows.includes(r);
        const cells = row.map((words, i) => cell(words, i, bold, columns[i]!.align));
        return new TableRow({ cantSplit: true, children: cells });
      }),
    ],
  });
}
