import { type Dossier, masked } from '../dossier/index.ts';
import { inScope, type Scope } from '../identity/index.ts';
import { dayOf, type Instant } from '../kernel/index.ts';
import { type Procedure, stepCount } from '../procedure/index.ts';
import type { UnitsOn } from '../unit/index.ts';
import type { Calendar } from '../worktime/index.ts';
import { type DueStatus, dueStatus } from './due-status.ts';

/** A dossier as lists read it, with the names that stand beside it in other tables. */
export interface DossierRow extends Omit<Dossier, 'last_seq' | 'applicant_id'> {
  applicant_name: string;
  holder_name: string | null;
}

/** A line of a list, in values that can be sent to the browser. */
export interface DossierLine
  extends Pick<
    DossierRow,
    | 'code'
    | 'channel'
    | 'state'
    | 'step'
    | 'received_at'
    | 'due_at'
    | 'finished_at'
    | 'returned_at'
    | 'holder_name'
  > {
  procedure_code: string;
  procedure_title: string;
  /** In full only within the viewer's right to personal data. */
  applicant_name: string;
  steps: number;
  unit_code: string;
  unit_name: string;
  due: DueStatus;
}

/** What lines are made with: names, the calendar, and whose names are shown in full. */
export interface LineFacts {
  now: Instant;
  calendar: Calendar;
  procedures: ReadonlyMap<number, Procedure>;
  unitsOn(day: number): UnitsOn;
  personal: Scope;
}

/** A row as this viewer may see it, now. */
export function lineOf(row: DossierRow, facts: LineFacts): DossierLine {
  const unit = facts.unitsOn(dayOf(row.received_at)).by_id.get(row.unit_id);
  const procedure = facts.procedures.get(row.procedure_id);
  return {
    code: row.code,
    channel: row.channel,
    state: row.state,
    step: row.step,
    received_at: row.received_at,
    due_at: row.due_at,
    finished_at: row.finished_at,
    returned_at: row.returned_at,
    holder_name: row.holder_name,
    procedure_code: procedure?.code ?? '',
    procedure_title: procedure?.title ?? '',
    applicant_name: inScope(facts.personal, row) ? row.applicant_name : maskedName(row),
    steps: procedure ? stepCount(procedure) : 1,
    unit_code: unit?.code ?? '',
    unit_name: unit?.name ?? '',
    due: dueStatus(row, facts.calendar, facts.now),
  };
}

const maskedName = ({ applicant_name }: DossierRow): string =>
  masked({
    applicant_id: 0,
    name: applicant_name,
    phone: null,
    identity_number: null,
    address: null,
  }).name;
