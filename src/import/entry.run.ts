import type { Refusal } from '../kernel/index.ts';
import { type Ran, runImport } from './perform-run.ts';
import { undoImport } from './perform-undo.ts';
import type { ImportOrder, UndoOrder } from './run/order.ts';
import type { ImportProgress, UndoTotals } from './run/record.ts';

/** What a process of its own is told to do, and what it tells. */
export type Work = { run: ImportOrder } | { undo: UndoOrder };
export type Report =
  | { progress: ImportProgress }
  | { done: Ran | UndoTotals | Refusal }
  | { fault: string };

// A process of its own: a million rows hold up no page, and its memory goes back when it ends. It
// takes one order, and ends with its parent, whatever happens to that one.
process.on('disconnect', () => process.exit());
process.once('message', (work: Work) => {
  doWork(work)
    .then(
      (done) => report({ done }),
      (error: Error) => {
        process.exitCode = 1;
        report({ fault: error.stack ?? String(error) });
      },
    )
    .finally(() => process.disconnect?.());
});

const report = (message: Report) => {
  process.send?.(message);
};

const TELL_EVERY_MS = 100;

function doWork(work: Work): Promise<Ran | UndoTotals | Refusal> {
  let told_at = 0;
  const progress = (now: ImportProgress) => {
    if (performance.now() - told_at < TELL_EVERY_MS && now.done < now.total) return;
    told_at = performance.now();
    report({ progress: now });
  };
  return 'run' in work ? runImport(work.run, { progress }) : undoImport(work.undo, progress);
}
