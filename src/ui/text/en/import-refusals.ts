/** Why a whole file, mapping or import is refused. */
export const importRefusals = {
  'refusal.import.not-found': 'There is no such import.',
  'refusal.import.no-jobs': 'This server runs no imports.',
  'refusal.import.reason-missing': 'Please give a reason for undoing.',
  'refusal.import.busy': 'Another import of the province is running. Begin when it is done.',
  'refusal.import.interrupted': 'The server stopped during the trial. Please try again.',
  'refusal.import.undo-unfinished':
    'Import {import_id} is half undone. Finish undoing it before importing.',
  'refusal.import.wrong-state': 'Import {import_id} is in a state in which this cannot be done.',
  'refusal.import.no-header':
    'No column names in row {row}. Choose the right row of column names, or the right sheet.',
  'refusal.import.header-broken':
    'The column names (row {row}) cannot be read: mend the quotation marks or choose another separator.',
  'refusal.import.column-missing': 'The column names (row {row}) have no “{column}”.',
  'refusal.import.column-twice':
    'The column “{column}” is there twice (columns {first} and {second}). Rename one in the file.',
  'refusal.import.encoding-other-mark':
    'The file says of itself that it is {mark}, not {said}. Choose “found by itself”.',
  'refusal.import.undecodable':
    'The file is not in {encoding}: byte {byte} (line {line}: {bytes}) is no letter. Choose another encoding, or mend that place.',
  'refusal.import.sheet-missing': 'The file has no sheet “{sheet}”.',
  'refusal.import.unencodable': 'The encoding {encoding} has no “{letter}”.',
  'refusal.xlsx.too-wide':
    'Row {row} has cells beyond the first {most_columns} columns: that is no table of dossiers.',
  'refusal.import.quotes-broken':
    'The quotation marks of row {row} (line {line} of the file) cannot be read. Mend it and send the file again.',
  'refusal.import.quote-not-closed':
    'A quotation mark that opens in row {row} (line {line} of the file) never closes. Mend it and send the file again.',
  'refusal.import.old-workbook':
    'This is an Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx or CSV.',
  'refusal.import.mapping-not-json': 'The mapping is not valid JSON.',
  'refusal.import.mapping-invalid': 'The mapping is wrong in places: {faults}.',
  'refusal.import.file-elsewhere':
    'The file of this import is not on the server: it was imported from the command line. Run the same command again.',
} as const;
