import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { useLocale } from '../../ui/locale.ts';
import { CheckPanel } from '../criteria/check-panel.tsx';
import type { EditPage } from '../criteria/edit-page.ts';
import { setAddress } from '../criteria/sets-page.ts';
import type { action } from './criteria-check.ts';

/** So long after the last key the set is checked again. */
const QUIET_MS = 350;

/** Checks the set as it would be with what is typed, without saving. */
export function useLiveCheck(page: EditPage) {
  const fetcher = useFetcher<typeof action>();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { submit } = fetcher;
  const address = `${setAddress(page)}/check`;
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  const onType = useCallback(
    (form: HTMLFormElement) => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(
        () => void submit(new FormData(form), { method: 'post', action: address }),
        QUIET_MS,
      );
    },
    [submit, address],
  );
  return { onType, told: fetcher.data ?? null };
}

/** The form; a choice that brings other fields draws it again by itself. */
export function CheckedForm(props: { onType(form: HTMLFormElement): void; children: ReactNode }) {
  return (
    <form
      method="post"
      className="criteria-form"
      noValidate
      onInput={({ currentTarget }) => props.onType(currentTarget)}
      onChange={({ currentTarget, target }) => {
        const { look } = (target as unknown as HTMLElement).dataset;
        const button = currentTarget.querySelector<HTMLButtonElement>('.criteria-look');
        if (look && button) currentTarget.requestSubmit(button);
      }}
    >
      {props.children}
    </form>
  );
}

type Told = ReturnType<typeof useLiveCheck>['told'];

/** The check of what is typed; of what is saved, before anybody typed. */
export function LiveCheck({ page, told }: { page: EditPage; told: Told }) {
  const { t } = useLocale();
  return (
    <>
      <p className="admin-quiet">{t(told ? 'criteria.check-typed' : 'criteria.check-saved')}</p>
      <CheckPanel complaints={told?.complaints ?? page.complaints} page={setAddress(page)} />
    </>
  );
}
