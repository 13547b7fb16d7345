// Decides what an officer's notice says as a message: the same thing that the bell tells, once each.
// Example: overdue, H47.18-230329-0007 → template `dossier.overdue` with the dossier's own address.
import type { Instant } from '../../kernel/index.ts';
import type { MessageDraft } from '../../message/index.ts';
import { formatDayOf, formatTime } from '../../ui/format.ts';
import type { ToldNotice } from './store.ts';

/** Names of what a notice is about, by number. */
export interface NoticeNames {
  procedureOf(procedure_id: number): string;
  unitOf(unit_id: number): string;
  /** Where the province's pages stand: `https://motcua.example/p/H60`. */
  home: string;
}

export const messageOf = (
  { account_id, kind, dossier_id, code, due_at, procedure_id, unit_id }: ToldNotice,
  { procedureOf, unitOf, home }: NoticeNames,
  at: Instant,
): MessageDraft => ({
  template: `dossier.${kind}`,
  to: { account_id },
  facts: {
    code,
    procedure: procedureOf(procedure_id),
    unit: unitOf(unit_id),
    due: `${formatTime(due_at)} ${formatDayOf(due_at)}`,
    link: `${home}/dossiers/${code}`,
  },
  about: `dossier:${dossier_id}`,
  at,
});
