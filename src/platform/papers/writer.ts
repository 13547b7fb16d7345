import { Worker } from 'node:worker_threads';
import type { Work, WorkName } from './entry.writer.ts';

/**
 * Papers are written in a thread of their own: a compiler that thinks for a third of a second would
 * hold up every live figure. The thread goes when nobody has asked for a while, and with it the
 * 100 MB that compiler and libraries take.
 */
interface Writer {
  worker: Worker;
  waiting: Map<number, { resolve(done: unknown): void; reject(fault: Error): void }>;
  idle: NodeJS.Timeout | undefined;
}

const IDLE_MS = 20_000;
/** A file that wants more than this is none of ours. */
const MOST_MB = 512;

let writer: Writer | null = null;
let last_id = 0;

type Done<N extends WorkName> = Awaited<ReturnType<Work[N]>>;

/** Has a piece of work done by the thread. Throws a fault when it fails. */
export function inWriter<N extends WorkName>(
  name: N,
  content: Parameters<Work[N]>[0],
): Promise<Done<N>> {
  writer ??= open();
  const { worker, waiting, idle } = writer;
  clearTimeout(idle);
  last_id += 1;
  const id = last_id;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (done: unknown) => void, reject });
    worker.postMessage({ id, name, content });
  });
}

function open(): Writer {
  const file = new URL('./entry.writer.ts', import.meta.url);
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MB };
  const worker = new Worker(file, { execArgv: [], resourceLimits });
  const opened: Writer = { worker, waiting: new Map(), idle: undefined };
  worker.unref();
  worker.on('message', ({ id, done, fault }) => {
    const asked = opened.waiting.get(id);
    opened.waiting.delete(id);
    if (fault === undefined) asked?.resolve(done);
    else asked?.reject(new Error(`a paper was not written: ${fault}`));
    if (opened.waiting.size === 0) opened.idle = setTimeout(() => close(opened), IDLE_MS).unref();
  });
  worker.on('error', (fault: Error) => fail(opened, fault));
  worker.on('exit', () => fail(opened, new Error('the thread that writes papers ended')));
  return opened;
}

function close(opened: Writer): void {
  if (writer === opened) writer = null;
  void opened.worker.terminate();
}

function fail(opened: Writer, fault: Error): void {
  if (writer === opened) writer = null;
  for (const { reject } of opened.waiting.values()) reject(fault);
  opened.waiting.clear();
}
