import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { SheetRow } from '../page/sheet-page.ts';
import type { FormAnswer } from './act-on-sheet.ts';

/**
 * A row's form: sent without leaving the page. Where the unit reports, it is sent by itself as soon
 * as a changed field is left; each edit is made from the version that the one before led to. `place`
 * is where it goes, as the router knows it: without the province's prefix, which the form's own has.
 */
export function useRowForm(
  { row, place }: { row: SheetRow; place: string },
  form_id: string,
  keeps_itself: boolean,
  sent: FormAnswer | null,
) {
  const fetcher = useFetcher<FormAnswer>();
  const is_idle = fetcher.state === 'idle';
  const answer = fetcher.data ?? sent;
  const version = Math.max(row.line.version, fetcher.data?.version ?? 0);
  const sent_text = useRef<string | null>(null);
  const waiting = useRef<HTMLFormElement | null>(null);
  // From the moment of sending: two fields may be left before a first rendering tells of it.
  const is_sent = useRef(false);
  const [, renderAgain] = useState(0);
  const keep = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const text = textOf(data);
    sent_text.current ??= textOf(defaultsOf(form));
    if (text === sent_text.current) return;
    sent_text.current = text;
    data.set('idempotency_key', crypto.randomUUID());
    data.set('version', String(version));
    is_sent.current = true;
    fetcher.submit(data, { method: 'post', action: place }).finally(() => {
      is_sent.current = false;
      renderAgain((times) => times + 1);
    });
  };
  // What was written before the page's script came is kept as soon as it is there.
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !keeps_itself) return;
    looked.current = true;
    const form = document.getElementById(form_id);
    if (form instanceof HTMLFormElement) keep(form);
  });
  // A field that was left while an earlier edit was on its way goes next.
  useEffect(() => {
    if (is_sent.current || !is_idle || !waiting.current) return;
    const form = waiting.current;
    waiting.current = null;
    keep(form);
  });
  const leave = (event: FocusEvent<HTMLTableRowElement>) => {
    const { form, name } = event.target as unknown as HTMLInputElement;
    if (!keeps_itself || !form || !name) return;
    if (is_idle && !is_sent.current) keep(form);
    else waiting.current = form;
  };
  return { answer, status: statusOf(fetcher, answer), version, leave, Form: fetcher.Form };
}

function statusOf(
  { state, data }: { state: string; data?: FormAnswer | undefined },
  answer: FormAnswer | null,
): 'saving' | 'saved' | null {
  if (state !== 'idle') return 'saving';
  const done = data ?? answer;
  return done && !done.refusal ? 'saved' : null;
}

/** What a person wrote, without what the page itself added. */
const textOf = (data: FormData): string =>
  JSON.stringify([...data].filter(([name]) => name !== 'version' && name !== 'idempotency_key'));

/** A form's fields as they were when the row was drawn. */
function defaultsOf(form: HTMLFormElement): FormData {
  const data = new FormData();
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) {
      const chosen = [...control.options].find((option) => option.defaultSelected);
      data.append(control.name, chosen?.value ?? '');
    } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) {
      const is_off = control.type === 'checkbox' && !(control as HTMLInputElement).defaultChecked;
      if (control.name && !is_off) data.append(control.name, control.defaultValue);
    }
  }
  return data;
}
