/** Tables as an Excel file holds them, written and read. */
export interface Workbook {
  /** The day in the file's properties, `yyyy-mm-dd`. */
  dated_on: string;
  sheets: WorkbookSheet[];
}

export interface WorkbookSheet {
  name: string;
  /** In letters. */
  widths: number[];
  /** Rows that stay when the others are scrolled. */
  frozen_rows: number;
  landscape: boolean;
  rows: WorkbookCell[][];
}

/** A text or a number; `boxed` cells have lines around them. */
export type WorkbookCell = null | {
  value: string | number;
  bold?: boolean;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
  boxed?: boolean;
};

/** A sheet as it was read: the text of every cell that has one, by its name (`B7`). */
export interface ReadSheet {
  name: string;
  cells: ReadCell[];
}

export interface ReadCell {
  /** `B7` */
  cell: string;
  /** From 1. */
  row: number;
  column: number;
  text: string;
}
