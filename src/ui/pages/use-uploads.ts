import { useState } from 'react';
import type { FileFacts } from '../../file/index.ts';
import { useAddress } from '../address.ts';
import { sendFile } from './upload.ts';

/** A file on its way, as the page shows it. */
export interface Sending {
  key: number;
  file: File;
  sent: number;
  state: 'sending' | 'waiting' | 'failed';
  /** Why it failed; null when the server did not answer. */
  why: string | null;
}

/** What a field of files has. */
export interface Uploads {
  done: readonly FileFacts[];
  sending: readonly Sending[];
  send(files: Iterable<File>): void;
  again(one: Sending): void;
  drop(one: Sending): void;
}

let keys = 0;

/** Files that were chosen: each is sent by itself, and can be tried again by itself. */
export function useUploads(about: string | undefined): Uploads {
  const uploads = useAddress()('/api/v1/uploads');
  const [done, setDone] = useState<readonly FileFacts[]>([]);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const drop = ({ key }: Sending) => setSending((all) => all.filter((one) => one.key !== key));
  const change = (key: number, changes: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const start = async (one: Sending) => {
    const sent = await sendFile(one.file, about, uploads, {
      sent: (bytes) => change(one.key, { sent: bytes, state: 'sending' }),
      waiting: () => change(one.key, { state: 'waiting' }),
    });
    if (!('file' in sent)) return change(one.key, { state: 'failed', why: sent.why });
    drop(one);
    setDone((all) => [...all, sent.file]);
  };
  return {
    done,
    sending,
    drop,
    send: (files) => {
      const chosen = [...files].map(
        (file): Sending => ({ key: keys++, file, sent: 0, state: 'sending', why: null }),
      );
      setSending((all) => [...all, ...chosen]);
      for (const one of chosen) void start(one);
    },
    again: (one) => {
      change(one.key, { state: 'sending', why: null });
      void start(one);
    },
  };
}
