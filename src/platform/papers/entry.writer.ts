import { parentPort } from 'node:worker_threads';
import { paperDocx } from './docx.ts';
import { paperPdf } from './pdf.ts';
import { workbookXlsx } from './xlsx.ts';
import { readXlsx } from './xlsx-read.ts';

/** The work that is done apart from the server; `writer.ts` sends it here. */
const WORK = { pdf: paperPdf, docx: paperDocx, xlsx: workbookXlsx, read_xlsx: readXlsx };

export type Work = typeof WORK;
export type WorkName = keyof Work;

parentPort!.on('message', async ({ id, name, content }) => {
  try {
    const done = await WORK[name as WorkName](content as never);
    const bytes = done instanceof Uint8Array ? [done.buffer] : [];
    parentPort!.postMessage({ id, done }, bytes);
  } catch (error) {
    parentPort!.postMessage({ id, fault: (error as Error).message });
  }
});
