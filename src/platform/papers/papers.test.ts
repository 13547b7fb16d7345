import { unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import {
  codeSvg,
  type Paper,
  paperDocx,
  paperPdf,
  papers,
  readXlsx,
  type Workbook,
  workbookXlsx,
} from './index.ts';

const LINK = 'https://motcua.example/releases/2022-1';

const PAPER: Paper = {
  title: 'Quyết định công bố',
  dated_on: '2023-03-29',
  sections: [
    {
      landscape: false,
      parts: [
        {
          part: 'head',
          head: {
            superior: '',
            issuer: 'Ủy ban nhân dân\ntỉnh Quảng Nam',
            number: 'Số: 617/QĐ-UBND',
            country: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
            motto: 'Độc lập - Tự do - Hạnh phúc',
            place_date: 'Quảng Nam, ngày 29 tháng 3 năm 2023',
          },
        },
        { part: 'name', kind: 'Quyết định', about: ['Về việc công bố'] },
        { part: 'ground', text: 'Căn cứ #Luật & <Nghị định>;' },
        { part: 'centre', text: 'QUYẾT ĐỊNH:', style: 'bold' },
        { part: 'paragraph', lead: 'Điều 1.', text: 'Công bố $kết_quả$ *năm* 2022.' },
        {
          part: 'signature',
          signature: {
            told: 'Nơi nhận:',
            recipients: ['Như Điều 3;'],
            authority: ['Chủ tịch'],
            name: 'Người Ký',
          },
        },
        { part: 'code', svg: codeSvg(LINK), link: LINK, text: 'Kiểm tra tại' },
      ],
    },
    {
      landscape: true,
      parts: [
        {
          part: 'table',
          columns: [
            { head: 'Hạng', width: 1, align: 'center' },
            { head: 'Đơn vị', width: 5, align: 'left' },
          ],
          rows: [['1', 'Sở Công Thương']],
          bold_rows: [],
        },
      ],
    },
  ],
};

async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return Promise.all(pages);
}

/** The words of a Word document's body, which must be well-formed. */
function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const words: string[] = [];
  for (const [name, content] of Object.entries(files).filter(([one]) => one.endsWith('.xml'))) {
    const parser = new SaxesParser();
    if (name === 'word/document.xml') parser.on('text', (text) => words.push(text));
    parser.write(new TextDecoder().decode(content)).close();
  }
  return words.join(' ');
}

describe('a paper', () => {
  test('is a PDF with the national heading of Decree 30/2020 and its content as it was given', async () => {
    const [first, second] = await pdfText(await paperPdf(PAPER));
    const squeezed = first!.replaceAll(/\s+/g, ' ');
    expect(squeezed).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(squeezed).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(squeezed).toContain('Số: 617/QĐ-UBND');
    expect(squeezed).toContain('Căn cứ #Luật & <Nghị định>;');
    expect(squeezed).toContain('Công bố $kết_quả$ *năm* 2022.');
    expect(second).toContain('Sở Công Thương');
  });

  test('is the same PDF and the same Word document every time', async () => {
    expect(await paperPdf(PAPER)).toEqual(await paperPdf(PAPER));
    expect(await paperDocx(PAPER)).toEqual(await paperDocx(PAPER));
  });

  test('is the same when it is written apart from the server', async () => {
    expect(new Uint8Array(await papers.pdf(PAPER))).toEqual(await paperPdf(PAPER));
    expect(new Uint8Array(await papers.docx(PAPER))).toEqual(await paperDocx(PAPER));
    await expect(papers.pdf({ ...PAPER, dated_on: 'no day' })).rejects.toThrow(/not written/);
  });

  test('is a Word document of well-formed parts with the same content', async () => {
    const text = docxText(await paperDocx(PAPER));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Căn cứ #Luật & <Nghị định>;');
    expect(text).toContain('Sở Công Thương');
  });
});

const WORKBOOK: Workbook = {
  dated_on: '2023-03-29',
  sheets: [
    {
      name: 'Khối sở/ban',
      widths: [8, 30],
      frozen_rows: 1,
      landscape: true,
      rows: [
        [{ value: 'Mã', bold: true }, { value: 'Đơn vị' }],
        [{ value: '1.1' }, null, { value: 95.6 }],
      ],
    },
  ],
};

/** A workbook whose sheet is this XML. */
async function withSheet(change: (xml: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await workbookXlsx(WORKBOOK));
  const name = 'xl/worksheets/sheet1.xml';
  files[name] = new TextEncoder().encode(change(new TextDecoder().decode(files[name])));
  return zipSync(files);
}

describe('an Excel file', () => {
  test('that we wrote reads the same: texts by the names of their cells', async () => {
    const bytes = await workbookXlsx(WORKBOOK);
    expect(bytes).toEqual(await workbookXlsx(WORKBOOK));
    expect(readXlsx(bytes)).toEqual([
      {
        name: 'Khối sở ban',
        cells: [
          { cell: 'A1', row: 1, column: 1, text: 'Mã' },
          { cell: 'B1', row: 1, column: 2, text: 'Đơn vị' },
          { cell: 'A2', row: 2, column: 1, text: '1.1' },
          { cell: 'C2', row: 2, column: 3, text: '95.6' },
        ],
      },
    ]);
  });

  test('with a formula is refused by the cell', async () => {
    const bytes = await withSheet((xml) => xml.replace('<v>95.6</v>', '<f>A1+1</f><v>95.6</v>'));
    expect(readXlsx(bytes)).toMatchObject({
      refused: 'xlsx.formula',
      facts: { sheet: 'Khối sở ban', cell: 'C2' },
    });
  });

  test('with merged cells is refused by the cells', async () => {
    const bytes = await withSheet((xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    );
    expect(readXlsx(bytes)).toMatchObject({
      refused: 'xlsx.merged-cells',
      facts: { cell: 'A1:B1' },
    });
  });

  test('whose cell holds an error is refused by the cell', async () => {
    const bytes = await withSheet((xml) =>
      xml.replace('<v>95.6</v>', '<v>#DIV/0!</v>').replace('r="C2"', 'r="C2" t="e"'),
    );
    expect(readXlsx(bytes)).toMatchObject({ refused: 'xlsx.error-in-cell', facts: { cell: 'C2' } });
  });

  test('that is a bomb is refused before it is unpacked', () => {
    const bomb = zipSync({ 'xl/sharedStrings.xml': new Uint8Array(20_000_000) });
    expect(bomb.length).toBeLessThan(40_000);
    expect(readXlsx(bomb)).toMatchObject({ refused: expect.stringMatching(/too-large|damaged/) });
    const text = new TextEncoder().encode(`<sst><si><t>${' '.repeat(12_000_000)}</t></si></sst>`);
    expect(readXlsx(zipSync({ 'xl/sharedStrings.xml': text }))).toMatchObject({
      refused: 'xlsx.too-large',
    });
  });

  test('with a document type is refused', async () => {
    const bytes = await withSheet((xml) =>
      xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    );
    expect(readXlsx(bytes)).toMatchObject({ refused: 'xlsx.damaged' });
  });

  test('that is none is refused: text, an empty file, a ZIP of something else, half a file', async () => {
    const bytes = await workbookXlsx(WORKBOOK);
    expect(readXlsx(new TextEncoder().encode('mã,đơn vị'))).toMatchObject({
      refused: 'xlsx.not-a-workbook',
    });
    expect(readXlsx(new Uint8Array())).toMatchObject({ refused: 'xlsx.not-a-workbook' });
    expect(readXlsx(zipSync({ 'a.txt': new Uint8Array(3) }))).toMatchObject({
      refused: 'xlsx.not-a-workbook',
    });
    expect(readXlsx(bytes.subarray(0, bytes.length / 2))).toMatchObject({
      refused: expect.stringMatching(/^xlsx\./),
    });
  });
});
