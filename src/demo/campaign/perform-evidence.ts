import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Files, keepFile } from '../../file/index.ts';
import { isRefusal } from '../../kernel/index.ts';
import { PROJECT_DIR } from '../../platform/index.ts';
import type { EvidenceDraft } from './evidence.ts';
import { parOfficerOf } from './people.ts';

/** Keeps the sample documents for every unit; the numbers of the files, by unit. */
export async function keepEvidence(
  files: Files,
  unit_ids: readonly number[],
  drafts: readonly EvidenceDraft[],
): Promise<Map<number, number[]>> {
  const documents = await Promise.all(
    drafts.map(async ({ file, name }) => ({
      name,
      bytes: await readFile(join(PROJECT_DIR, 'data/demo/evidence', file)),
    })),
  );
  const kept = new Map<number, number[]>();
  for (const unit_id of unit_ids) {
    const numbers: number[] = [];
    for (const document of documents) {
      const by = { account_id: parOfficerOf(unit_id), unit_id };
      const file = await keepFile(files, by, document);
      if (isRefusal(file)) throw new Error(`the sample document is refused: ${file.refused}`);
      numbers.push(file.file_id);
    }
    kept.set(unit_id, numbers);
  }
  return kept;
}
