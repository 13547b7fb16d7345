import type { FileFacts, UploadState } from '../../file/index.ts';

/** Parts of this size go one after the other: what a broken line costs, and how finely progress is told. */
const PART_BYTES = 1_048_576;

/** Waits between tries after the line broke; after the last one a person must ask again. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** What is told while a file is sent. */
export interface Progress {
  sent(bytes: number): void;
  waiting(): void;
}

/** The kept file, or why there is none; null when the server did not answer. */
export type Sent = { file: FileFacts } | { why: string | null };

/**
 * Sends a file in parts. After a broken line it asks how much has come and goes on from there; so it
 * does with a file that was begun before on this page and is chosen again. `uploads` is the address
 * where the province takes files in.
 */
export async function sendFile(
  file: File,
  about: string | undefined,
  uploads: string,
  progress: Progress,
): Promise<Sent> {
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const memory = `${uploads} ${sha256} ${file.name} ${about ?? ''}`;
  for (const wait of [...WAITS_MS, null]) {
    try {
      const said = { name: file.name, size: file.size, sha256, about };
      const state = await stateOf(memory, uploads, said);
      const sent = 'why' in state ? state : await sendParts(file, uploads, state, progress);
      if (isOver(sent)) sessionStorage.removeItem(memory);
      return sent;
    } catch {
      if (wait === null) break;
      progress.waiting();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return { why: null };
}

/** A refusal ends an upload as well: the next try begins anew. */
const isOver = (sent: Sent): boolean => 'file' in sent || sent.why !== null;

async function stateOf(
  memory: string,
  uploads: string,
  said: object,
): Promise<UploadState | { why: string }> {
  const known = sessionStorage.getItem(memory);
  if (known) {
    const found = await ask(`${uploads}/${known}`);
    if (!('why' in found)) return found;
  }
  const begun = await ask(uploads, {
    method: 'POST',
    body: JSON.stringify(said),
    headers: { 'content-type': 'application/json' },
  });
  if (!('why' in begun)) sessionStorage.setItem(memory, begun.upload_id);
  return begun;
}

async function sendParts(
  file: File,
  uploads: string,
  begun: UploadState,
  progress: Progress,
): Promise<Sent> {
  let state = begun;
  while (!state.file) {
    progress.sent(state.offset);
    const next = await ask(`${uploads}/${state.upload_id}`, {
      method: 'PATCH',
      body: file.slice(state.offset, state.offset + PART_BYTES),
      headers: {
        'content-type': 'application/octet-stream',
        'upload-offset': String(state.offset),
      },
    });
    if ('why' in next) return next;
    state = next;
  }
  return { file: state.file };
}

/** What the server says; it throws when it says nothing, or that it is away or out of step. */
async function ask(path: string, init: RequestInit = {}): Promise<UploadState | { why: string }> {
  const answer = await fetch(path, init);
  if (answer.ok) return answer.json();
  if (answer.status >= 500 || answer.status === 409) throw new Error(String(answer.status));
  const { title } = await answer.json().catch(() => ({ title: String(answer.status) }));
  return { why: title };
}

const hex = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
