/** Said first in CSV, so that spreadsheets read the letters as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A CSV to be kept. */
export const csvAnswer = (name: string, text: string): Response =>
  fileAnswer(name, 'text/csv', BYTE_ORDER_MARK + text);

export const fileAnswer = (name: string, type: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
