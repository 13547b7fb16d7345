import { useContext, useEffect, useRef, useState } from 'react';
import { useAddress } from '../../ui/address.ts';
import { LiveClockContext } from '../../ui/live-clock.ts';
import type { MapFigures } from '../data.ts';
import {
  applyFigures,
  applyHappened,
  applyHeartbeat,
  type FiguresEvent,
  type HappenedEvent,
  type HeartbeatEvent,
  type Showing,
  tellOfNewUnits,
} from '../live.ts';
import type { LiveStatus } from '../live-status.ts';

/** The server beats every 5 s; after this silence the line counts as lost. */
const SILENCE_MS = 12_000;
/** Between two drawings: a hundred events a second must not draw a hundred times. */
const GATHER_MS = 80;
/** A stream that the server refused is asked for again after this. */
const RETRY_MS = 3_000;

/** The server has read what an import made after this. */
const NEW_UNITS_MS = 3_000;

/** What came and was not yet drawn. */
interface Waiting {
  figures: FiguresEvent[];
  happened: HappenedEvent[];
  beat: HeartbeatEvent | null;
}

const nothing = (): Waiting => ({ figures: [], happened: [], beat: null });

/** One open stream: hands on what it hears, and says when it is alive or lost. */
function openStream(
  address: string,
  hear: (what: Partial<Waiting>) => void,
  hello: () => void,
  lost: () => void,
) {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(address);
    const on = <T>(name: string, use: (data: T) => void) =>
      source!.addEventListener(name, (e) => use(JSON.parse((e as MessageEvent).data)));
    on('hello', hello);
    on<FiguresEvent>('figures', (event) => hear({ figures: [event] }));
    on<HappenedEvent>('happened', (event) => hear({ happened: [event] }));
    on<HeartbeatEvent>('heartbeat', (beat) => hear({ beat }));
    source.onerror = () => {
      lost();
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}

/** Live figures of a page, from those it was drawn with. */
export interface Live {
  figures: MapFigures;
  status: LiveStatus;
  pause(): void;
}

/**
 * Keeps a page's figures live. `reload` reads the page's data again: when the stream begins anew
 * and events may have been missed in between.
 */
export function useLive(drawn: MapFigures, showing: Showing, reload: () => void): Live {
  const [state, setState] = useState({ drawn, figures: drawn });
  if (state.drawn !== drawn) setState({ drawn, figures: drawn });
  const [status, setStatus] = useState<LiveStatus>('drawn');
  const paused = status === 'paused';
  const { tell } = useContext(LiveClockContext);
  const address = useAddress()('/live');
  const latest = useRef({ showing, reload, tell });
  latest.current = { showing, reload, tell };
  useEffect(() => {
    if (paused) return;
    let renewal: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      renewal = undefined;
      latest.current.reload();
    };
    const close = follow(address, {
      draw: (waiting) => {
        if (tellOfNewUnits(waiting.figures, latest.current.showing))
          renewal ??= setTimeout(renew, NEW_UNITS_MS);
        setState(({ drawn, figures }) => ({
          drawn,
          figures: drawWaiting(figures, waiting, latest.current.showing),
        }));
        if (waiting.beat) latest.current.tell(waiting.beat.as_of);
      },
      setStatus,
      reload: () => latest.current.reload(),
    });
    return () => {
      close();
      clearTimeout(renewal);
    };
  }, [paused, address]);
  const pause = () => setStatus(paused ? 'drawn' : 'paused');
  return { figures: state.figures, status, pause };
}

function drawWaiting(figures: MapFigures, waiting: Waiting, showing: Showing): MapFigures {
  let next = figures;
  if (waiting.figures.length > 0) next = applyFigures(next, waiting.figures, showing);
  if (waiting.happened.length > 0) next = applyHappened(next, waiting.happened);
  return waiting.beat ? applyHeartbeat(next, waiting.beat) : next;
}

/** Follows the stream until the returned function is called. */
function follow(
  address: string,
  page: {
    draw: (waiting: Waiting) => void;
    setStatus: (status: LiveStatus) => void;
    reload: () => void;
  },
): () => void {
  let waiting = nothing();
  let gather: ReturnType<typeof setTimeout> | undefined;
  let heard_at = performance.now();
  let drawn_at = 0;
  const draw = () => {
    gather = undefined;
    drawn_at = performance.now();
    page.draw(waiting);
    waiting = nothing();
  };
  const alive = (state: HeartbeatEvent['state'] = 'fresh') => {
    heard_at = performance.now();
    page.setStatus(state === 'stale' ? 'stale' : 'live');
  };
  const close = openStream(
    address,
    ({ figures = [], happened = [], beat = null }) => {
      alive(beat?.state);
      waiting = {
        figures: [...waiting.figures, ...figures],
        happened: [...waiting.happened, ...happened],
        beat: beat ?? waiting.beat,
      };
      gather ??= setTimeout(draw, Math.max(0, drawn_at + GATHER_MS - performance.now()));
    },
    () => {
      alive();
      page.reload();
    },
    () => page.setStatus('stale'),
  );
  const watch = setInterval(() => {
    if (performance.now() - heard_at > SILENCE_MS) page.setStatus('stale');
  }, 1_000);
  return () => {
    close();
    clearInterval(watch);
    clearTimeout(gather);
  };
}
