import type { Clock, Database, MessagesConfig, Tx } from '../platform/index.ts';
import { bySmtp, type Way } from './jobs-smtp.ts';
import { byWebhook } from './jobs-webhook.ts';
import { CHANNELS, type Channel } from './message.ts';
import {
  claimDue,
  type DueMessage,
  keepInMailbox,
  keepUnsendable,
  recordAttempt,
} from './store-outbox.ts';
import { fill } from './template.ts';

/** What delivering messages needs of the world. */
export interface MessageJobWorld {
  database: Database;
  /** The machine's time: waits between tries are real. */
  real_clock: Clock;
  tenant: { tenant_id: number; code: string };
  config: { messages: MessagesConfig; base_url: string };
  on_fault(fault: unknown): void;
}

/** Delivers what is in the outbox until it is stopped. */
export interface MessageJobs {
  /** Delivers or keeps everything that is due; how many messages were in hand. */
  tick(): Promise<number>;
  stop(): Promise<void>;
}

const EVERY_MS = 2_000;
const WORKERS = 3;

/**
 * A message is locked in the database while it is on its way: no other worker takes it, and one who
 * dies lets it go. Who is killed between the receiver's yes and the commit sends it once more, with
 * the same key.
 */
export function startMessageJobs(world: MessageJobWorld): MessageJobs {
  const ways = waysOf(world);
  let running: Promise<number> | null = null;
  let stopped = false;
  const tick = () => {
    running ??= deliverAll(world, ways, () => stopped).finally(() => {
      running = null;
    });
    return running;
  };
  const quietly = () => void tick().catch((fault) => stopped || world.on_fault(fault));
  const timer = setInterval(quietly, EVERY_MS);
  quietly();
  return {
    tick,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running?.catch(() => {});
      for (const way of ways.values()) way.close();
    },
  };
}

type Ways = ReadonlyMap<Channel, Way>;

function waysOf({ config, real_clock }: MessageJobWorld): Ways {
  const { smtp, sms, chat } = config.messages;
  const ways = new Map<Channel, Way>();
  if (smtp) ways.set('email', bySmtp(smtp, new URL(config.base_url).hostname));
  if (sms) ways.set('sms', byWebhook(sms, real_clock));
  if (chat) ways.set('chat', byWebhook(chat, real_clock));
  return ways;
}

async function deliverAll(
  world: MessageJobWorld,
  ways: Ways,
  isStopped: () => boolean,
): Promise<number> {
  const { database, tenant, real_clock } = world;
  const without = CHANNELS.filter((channel) => !ways.has(channel));
  let count = await database.inTenant(tenant.tenant_id, (tx) =>
    keepUnsendable(tx, tenant.tenant_id, without, real_clock.now()),
  );
  if (ways.size === 0) return count;
  const work = async () => {
    while (!isStopped() && (await deliverNext(world, ways))) count++;
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return count;
}

/** Whether there was anything to deliver. */
function deliverNext({ database, tenant, real_clock }: MessageJobWorld, ways: Ways) {
  const { tenant_id, code } = tenant;
  return database.inTenant(tenant_id, async (tx: Tx) => {
    const due = await claimDue(tx, tenant_id, real_clock.now());
    const way = due && ways.get(due.channel);
    if (!due || !way) return false;
    if (due.address === null) {
      await keepInMailbox(tx, tenant_id, due.message_id, real_clock.now());
      return true;
    }
    const outgoing = { ...due, address: due.address, body: bodyOf(due) };
    const outcome = await way.deliver({ ...outgoing, key: `${code}-${due.message_id}` });
    await recordAttempt(tx, tenant_id, due, outcome, real_clock.now());
    return true;
  });
}

const bodyOf = ({ body, secrets }: DueMessage): string =>
  secrets === null ? body : fill(body, JSON.parse(secrets));
