// Decides whether one more sign-in may begin from a network address: each has a store of sign-ins
// that fills up again by and by, so that whole offices behind one address pass at opening time and
// a program that tries without end does not. Source: house rule (OWASP ASVS 2.2.1).
// Example: 300 at once pass, the 301st is told to wait one second; five more pass each second.
import type { Instant } from '../../kernel/index.ts';

export const MOST_AT_ONCE = 300;
export const PER_SECOND = 5;
/** So many addresses are remembered; those that have been quiet longest are forgotten first. */
const MOST_ADDRESSES = 10_000;

/** Counts sign-ins by address. */
export interface LoginRate {
  /** Takes one: 0 when it may begin, else the whole seconds to wait. */
  take(address: string, now: Instant): number;
}

export function loginRate(): LoginRate {
  const stores = new Map<string, { left: number; at: Instant }>();
  return {
    take(address, now) {
      const { left, at } = stores.get(address) ?? { left: MOST_AT_ONCE, at: now };
      const filled = Math.min(MOST_AT_ONCE, left + (Math.max(0, now - at) / 1000) * PER_SECOND);
      const passes = filled >= 1;
      // Put in again at the end, so that the first one is the longest quiet.
      stores.delete(address);
      stores.set(address, { left: passes ? filled - 1 : filled, at: now });
      if (stores.size > MOST_ADDRESSES) stores.delete(stores.keys().next().value!);
      return passes ? 0 : Math.ceil((1 - filled) / PER_SECOND);
    },
  };
}
