import { useCallback } from 'react';
import { useHref } from 'react-router';

/** A path of ours as the browser must ask for it. */
export type Address = (path: string) => string;

/**
 * Puts the province's prefix before a path of ours, for whatever the browser asks for by itself:
 * `/live` becomes `/p/H60/live`. React Router's own Link, Form, redirect and fetchers take the
 * prefix by themselves and must be given the path without it.
 */
export function useAddress(): Address {
  const root = useHref('/');
  return useCallback((path) => addressUnder(root, path), [root]);
}

/** `/p/H60` and `/map` are `/p/H60/map`; `?page=2`, `#main` and other sites' addresses stay. */
export function addressUnder(root: string, path: string): string {
  if (root === '/' || !/^\/(?!\/)/.test(path)) return path;
  return path === '/' ? root : root + path;
}
