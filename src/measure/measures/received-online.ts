/**
 * Received online: dossiers that came in within the period through the public service portal.
 * Source: Biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP), column 4 "trực tuyến". By post counts in
 * column 5, with those handed in at the counter.
 * Example: May 2022, handed in online on 31/5/2022 → counted; at the counter → not.
 */
import type { Measure } from './measure.ts';
import { received } from './received.ts';

const ONLINE = 2;

export const receivedOnline: Measure = {
  code: 'received_online',
  form_column: '4',
  holds: (dossier, window, definition) =>
    dossier.channel === ONLINE && received.holds(dossier, window, definition),
};
