import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether script runs here: false while drawn on the server, true once the page has come alive. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
