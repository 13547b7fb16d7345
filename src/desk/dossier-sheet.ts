import {
  type Applicant,
  clockBegin,
  type Dossier,
  type DossierStep,
  type DossierView,
  type DueBy,
  dossierReceipt,
  dossierSteps,
  type References,
} from '../dossier/index.ts';
import type { JournalRow } from '../journal/index.ts';
import { dayOf, type Instant, isRefusal } from '../kernel/index.ts';
import { type Procedure, workSteps } from '../procedure/index.ts';
import type { ReceiptLine } from '../worktime/index.ts';
import { amountOf, waitsFor } from './clock-note.ts';
import { type DueStatus, dueStatus } from './due-status.ts';
import { type TimelineEntry, timelineOf, workingMinutes } from './timeline.ts';

/** One dossier as its page shows it, in values that can be sent to the browser. */
export interface DossierSheet {
  dossier: Pick<
    Dossier,
    | 'code'
    | 'state'
    | 'step'
    | 'channel'
    | 'received_at'
    | 'due_at'
    | 'suspended_at'
    | 'promised_at'
    | 'finished_at'
    | 'returned_at'
    | 'last_seq'
  >;
  due: DueStatus;
  /** How the due instant was counted; empty where it cannot be told again. */
  due_lines: readonly ReceiptLine[];
  /** Who told the due instant of a dossier from another system; null for our own. */
  due_by: DueBy | null;
  /** What the clock waits for; null while it runs. */
  waits_for: { vi: string; en: string } | null;
  /** What the slip promised at the reception, and how it was counted then. */
  slip: { due_at: Instant | null; lines: readonly ReceiptLine[] };
  procedure: Omit<Procedure, 'steps' | 'search_key'>;
  /** What this dossier was counted by; the procedure's, but for place and channel. */
  limit: Pick<Procedure, 'limit_amount' | 'limit_unit'>;
  unit: Place;
  received_unit: Place;
  applicant: Omit<Applicant, 'applicant_id'>;
  /** Whether the applicant's data are in full. */
  personal: boolean;
  holder_name: string | null;
  /** Working minutes since the last event of an open dossier. */
  held_minutes: number | null;
  steps: SheetStep[];
  events: TimelineEntry[];
  possible: string[];
}

export interface Place {
  code: string;
  name: string;
}

/** A step of the internal procedure and where the dossier stands to it. */
export interface SheetStep {
  order: number;
  name: string;
  hours: number | null;
  progress: 'done' | 'now' | 'to-come';
  /** Null where none can be told. Of a step to come it is what may be expected. */
  due_at: Instant | null;
  done_at: Instant | null;
  outside_clock: boolean;
}

/** What a sheet is made with beside the dossier itself. */
export interface SheetFacts {
  now: Instant;
  references: References;
  names: ReadonlyMap<number, string>;
  /** The files of the imports that brought or corrected it. */
  files: ReadonlyMap<number, string>;
}

/** Puts together what the page of a dossier shows. */
export function sheetOf(view: DossierView, facts: SheetFacts): DossierSheet {
  const { dossier, applicant } = view;
  const { calendar, procedures, unitsOn } = facts.references;
  const procedure = procedures.get(dossier.procedure_id)!;
  const units = unitsOn(dayOf(dossier.received_at)).by_id;
  const unitName = (id: number) => units.get(id)?.name ?? '';
  const accountName = (id: number) => facts.names.get(id) ?? String(id);
  const own = facts.references.calendarOf(units.get(dossier.unit_id)?.code ?? '');
  const place = (id: number): Place => ({ code: units.get(id)?.code ?? '', name: unitName(id) });
  const open = dossier.finished_at === null;
  const begun = clockBegin(view.events).event;
  const fileName = (id: number) => facts.files.get(id) ?? String(id);
  return {
    dossier: plain(dossier),
    due: dueStatus(dossier, calendar, facts.now),
    due_lines: linesOf(dossier, view.events, facts.references),
    due_by: 'due_by' in begun ? begun.due_by : null,
    waits_for: dossier.suspended_for === null ? null : waitsFor(dossier.suspended_for),
    slip: slipOf(dossier, view.events, facts.references),
    procedure: withoutSteps(procedure),
    limit: limitIn(begun.limit, procedure),
    unit: place(dossier.unit_id),
    received_unit: place(dossier.received_unit_id),
    applicant: person(applicant),
    personal: view.personal,
    holder_name: dossier.holder_id === null ? null : accountName(dossier.holder_id),
    held_minutes: open ? workingMinutes(calendar, dossier.last_at, facts.now) : null,
    steps: stepsOf(
      procedure,
      dossier,
      dossierSteps(workSteps(procedure), view.events, own, facts.now),
    ),
    events: timelineOf(view.events, { calendar, accountName, unitName, fileName }),
    possible: view.possible,
  };
}

const plain = (dossier: Dossier): DossierSheet['dossier'] => ({
  code: dossier.code,
  state: dossier.state,
  step: dossier.step,
  channel: dossier.channel,
  received_at: dossier.received_at,
  due_at: dossier.due_at,
  suspended_at: dossier.suspended_at,
  promised_at: dossier.promised_at,
  finished_at: dossier.finished_at,
  returned_at: dossier.returned_at,
  last_seq: dossier.last_seq,
});

const person = ({ applicant_id: _, ...data }: Applicant) => data;

const withoutSteps = ({ steps: _, search_key: __, ...procedure }: Procedure) => procedure;

function limitIn(text: string | undefined, procedure: Procedure): DossierSheet['limit'] {
  const { limit_amount, limit_unit } = procedure;
  return (text === undefined ? null : amountOf(text)) ?? { limit_amount, limit_unit };
}

function stepsOf(
  procedure: Procedure,
  dossier: Dossier,
  in_time: readonly DossierStep[],
): SheetStep[] {
  const progress = (order: number): SheetStep['progress'] => {
    if (dossier.finished_at !== null || order < dossier.step) return 'done';
    return order === dossier.step ? 'now' : 'to-come';
  };
  return workSteps(procedure).map(({ name, hours }, i) => {
    const { due_at, done_at, outside_clock } = in_time[i]!;
    const order = i + 1;
    return { order, name, hours, progress: progress(order), due_at, done_at, outside_clock };
  });
}

/** The lines of the deadline receipt; none where no calendar leads to the due instant that holds. */
function linesOf(
  dossier: Dossier,
  rows: readonly JournalRow[],
  references: References,
): readonly ReceiptLine[] {
  const receipt = dossierReceipt(dossier, rows, references);
  return isRefusal(receipt) ? [] : receipt.lines;
}

/** The slip stays what was handed over at the reception, whatever happened to the clock since. */
function slipOf(
  dossier: Dossier,
  rows: readonly JournalRow[],
  references: References,
): DossierSheet['slip'] {
  const { event, others } = clockBegin(rows);
  const { due_at } = event;
  const begun = rows.slice(0, rows.length - others.length);
  return { due_at, lines: linesOf({ ...dossier, due_at }, begun, references) };
}
