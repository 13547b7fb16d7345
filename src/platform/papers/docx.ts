import type { FileChild, ISectionOptions } from 'docx';
import type { Docx } from './docx-parts.ts';
import { docxParts } from './docx-parts.ts';
import { fixedZip } from './fixed-zip.ts';
import type { Paper, PaperSection } from './paper.ts';

/** Twentieths of a point, as Word counts them: A4 with the margins of Decree 30/2020/NĐ-CP. */
const MM = 1440 / 25.4;
const A4 = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = {
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
  left: Math.round(30 * MM),
  right: Math.round(15 * MM),
  header: Math.round(10 * MM),
};

/** A paper as a Word document that can be edited; one content gives the same bytes every time. */
export async function paperDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: paper.title,
    creator: 'Motcua',
    lastModifiedBy: 'Motcua',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: paper.sections.map((section) => sectionOf(docx, section)),
  });
  return fixedZip(await docx.Packer.toBuffer(document), paper.dated_on);
}

function sectionOf(docx: Docx, { landscape, parts }: PaperSection): ISectionOptions {
  const orientation = docx.PageOrientation[landscape ? 'LANDSCAPE' : 'PORTRAIT'];
  const line = (landscape ? A4.height : A4.width) - MARGIN.left - MARGIN.right;
  const write = docxParts(docx, line);
  return {
    properties: {
      type: docx.SectionType.NEXT_PAGE,
      titlePage: true,
      page: { size: { ...A4, orientation }, margin: MARGIN },
    },
    headers: { default: pageNumber(docx) },
    children: parts.flatMap((part): FileChild[] => write(part)),
  };
}

const pageNumber = (docx: Docx) =>
  new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });
