import { accountIssuer } from './identity/index.ts';
import { createProvince } from './import/province/perform.ts';
import type { Parts } from './main-serve.ts';
import { type Config, realClock } from './platform/index.ts';

/** Only the owner of the database makes provinces; the application's role may not. */
export const creatingProvinces = (owner_url: string, config: Config): Parts['provinces'] => ({
  asks_administrator: config.oidc !== null,
  create: (asked) => {
    const [now, issuer] = [realClock.now(), accountIssuer(config)];
    return createProvince(owner_url, { ...asked, issuer, at: now, recorded_at: now });
  },
});
