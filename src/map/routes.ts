import { may } from '../identity/index.ts';
import type { LiveScores } from '../par/index.ts';
import { type Http, type LiveHub, liveHub } from '../platform/index.ts';
import { heartbeatOf, type LiveMap, type LiveMapOptions, startLiveMap } from './jobs.ts';
import type { FiguresEvent } from './live.ts';

/**
 * Tells every open page what changed, on `GET /live`: events `figures`, `happened`, `heartbeat`.
 * The public hears dossier figures and public scores; officers and leaders the provisional too.
 */
export function registerLive(app: Http, options: Omit<LiveMapOptions, 'hub'>): LiveMap {
  const { figures, scores } = options;
  const beat = () => heartbeatOf(figures);
  const hubs = { everything: liveHub(beat), public: liveHub(beat) };
  const live = startLiveMap({ ...options, hub: fan(hubs, scores) });
  app.get('/live', { schema: { hide: true } }, (request, reply) => {
    const all = may(request.viewer, 'score.view-provisional', {}) === true;
    const hub = all ? hubs.everything : hubs.public;
    hub.attach(request, reply, () => ({ id: 0, event: 'hello', data: beat() }));
  });
  const close = () => {
    live.close();
    hubs.everything.close();
    hubs.public.close();
  };
  return { ...live, close };
}

/** One voice to both hubs: what the public may not hear is left out of its part. */
function fan(
  hubs: { everything: LiveHub; public: LiveHub },
  scores: LiveScores,
): Pick<LiveHub, 'send'> {
  // Sets come into force and go while pages are open, so each time is asked anew.
  const shown = () => scores.sets.filter(({ visibility }) => visibility === 'public');
  return {
    send(event, data) {
      const open = new Set(shown().map(({ set_code }) => set_code));
      hubs.public.send(event, event === 'figures' ? publicPart(data as FiguresEvent, open) : data);
      return hubs.everything.send(event, data);
    },
  };
}

const publicPart = (event: FiguresEvent, open: ReadonlySet<string>): FiguresEvent => ({
  ...event,
  scores: event.scores.filter(({ set_code }) => open.has(set_code)),
});
