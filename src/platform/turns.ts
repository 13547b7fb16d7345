/** Does something again and again, one turn after the other. */
export interface Turns<T> {
  /** Does a turn from now on, after the one in progress. */
  tick(): Promise<T>;
  stop(): Promise<void>;
}

/** A turn at once and then each so many milliseconds; a fault is told, and met by the next turn. */
export function startTurns<T>(
  turn: () => Promise<T>,
  every_ms: number,
  on_fault: (fault: unknown) => void,
): Turns<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let stopped = false;
  const tick = () => {
    waiting++;
    const mine = last.then(turn).finally(() => waiting--);
    last = mine.catch(() => {});
    return mine;
  };
  const quietly = () => {
    if (waiting === 0) tick().catch((fault) => stopped || on_fault(fault));
  };
  const timer = setInterval(quietly, every_ms);
  quietly();
  return {
    tick,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await last;
    },
  };
}
