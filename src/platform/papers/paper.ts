/**
 * What stands on an official paper, whichever form it is written in: the same parts become a PDF
 * and a Word document. Layout: Decree 30/2020/NĐ-CP, annex I.
 */
export interface Paper {
  /** The title in the file's properties. */
  title: string;
  /** The day in the file's properties, `yyyy-mm-dd`; papers of one content are one file. */
  dated_on: string;
  sections: PaperSection[];
}

/** Begins on a page of its own. */
export interface PaperSection {
  landscape: boolean;
  parts: PaperPart[];
}

export type PaperPart =
  | { part: 'head'; head: PaperHead }
  /** The kind of the paper in capitals, what it is about beneath, a rule below. */
  | { part: 'name'; kind: string; about: string[] }
  /** `Căn cứ …;` */
  | { part: 'ground'; text: string }
  /** A centred line in bold: the word that decides, the title of a table. */
  | { part: 'centre'; text: string; style: 'bold' | 'italic' }
  /** `lead` stands in bold before the text. */
  | { part: 'paragraph'; lead: string; text: string }
  /** Small words beneath a table. */
  | { part: 'note'; text: string }
  | PaperTable
  | { part: 'signature'; signature: PaperSignature }
  /** A square code and what it leads to. */
  | { part: 'code'; svg: string; link: string; text: string };

/** The national heading and who issues the paper. */
export interface PaperHead {
  superior: string;
  issuer: string;
  number: string;
  country: string;
  motto: string;
  place_date: string;
}

export interface PaperTable {
  part: 'table';
  columns: PaperColumn[];
  rows: string[][];
  /** Rows that stand out: sums, means. */
  bold_rows: number[];
}

/** `width` is the column's share of the line. */
export interface PaperColumn {
  head: string;
  width: number;
  align: 'left' | 'center' | 'right';
}

/** Who is told, on the left; who signs, on the right. */
export interface PaperSignature {
  told: string;
  recipients: string[];
  authority: string[];
  name: string;
}
