/** Hears a channel until the returned function is called; throws when the database is away. */
export type Listen = (
  channel: string,
  on_message: (payload: string) => void,
  /** After a lost connection: what was told meanwhile was not heard. */
  on_reconnect: () => void,
) => Promise<() => Promise<void>>;

interface Channel {
  hearers: Set<{ on_message: (payload: string) => void; on_reconnect: () => void }>;
  /** Gives what ends the connection. */
  opened: Promise<() => Promise<void>>;
}

/**
 * The same over one connection a channel, however many hear it: an installation has many provinces,
 * a database few connections. The last one to leave ends it.
 */
export function sharedListening(listen: Listen): Listen {
  const channels = new Map<string, Channel>();
  const open = (name: string): Channel => {
    const hearers: Channel['hearers'] = new Set();
    const opened = listen(
      name,
      (payload) => {
        for (const one of hearers) one.on_message(payload);
      },
      () => {
        for (const one of hearers) one.on_reconnect();
      },
    );
    const channel = { hearers, opened };
    channels.set(name, channel);
    return channel;
  };
  const leave = async (name: string, channel: Channel) => {
    if (channel.hearers.size > 0 || channels.get(name) !== channel) return;
    channels.delete(name);
    await (await channel.opened)();
  };
  return async (name, on_message, on_reconnect) => {
    const channel = channels.get(name) ?? open(name);
    const hearer = { on_message, on_reconnect };
    channel.hearers.add(hearer);
    try {
      await channel.opened;
    } catch (fault) {
      if (channels.get(name) === channel) channels.delete(name);
      throw fault;
    }
    return async () => {
      channel.hearers.delete(hearer);
      await leave(name, channel);
    };
  };
}
