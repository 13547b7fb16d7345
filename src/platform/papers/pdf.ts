import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PROJECT_DIR } from '../config.ts';
import type { Paper } from './paper.ts';

const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const FONT_DIR = join(PROJECT_DIR, 'node_modules/@expo-google-fonts/tinos');
const TEMPLATE = join(PROJECT_DIR, 'data/papers/paper.typ');

/** The compiler takes some 30 MB, so it comes with the first paper and not with the program. */
let opening: Promise<Printer> | null = null;

interface Printer {
  compiler: NodeCompiler;
  template: string;
}

/** A paper as PDF: tagged, with its fonts; one content gives the same bytes every time. */
export async function paperPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  opening ??= open();
  const { compiler, template } = await opening;
  const inputs = { paper: JSON.stringify(paper) };
  const pdf = compiler.pdf({ mainFileContent: template, inputs });
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

async function open(): Promise<Printer> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const files = FONTS.map((name) => readFile(join(FONT_DIR, name, `Tinos_${name}.ttf`)));
  const fontArgs = [{ fontBlobs: await Promise.all(files) }];
  const compiler = NodeCompiler.create({ workspace: join(PROJECT_DIR, 'data/papers'), fontArgs });
  return { compiler, template: await readFile(TEMPLATE, 'utf8') };
}
