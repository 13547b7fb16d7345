import { may } from '../identity/index.ts';
import { dayOf, type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { isDecidedBy, type Procedure, type Terms } from '../procedure/index.ts';
import { isValidOn, type UnitOn } from '../unit/index.ts';
import { dueInstant } from '../worktime/index.ts';
import { type ReceiveCommand, receive, receiveSchema } from './actions/index.ts';
import { applicantKey } from './applicant-key.ts';
import { actAt } from './at.ts';
import { inDossierWords } from './clock/act.ts';
import { usualTerms } from './clock/explained.ts';
import { dossierCode, MOST_A_DAY } from './code.ts';
import { placesOf } from './counter.ts';
import type { Act, Done } from './perform.ts';
import { record } from './perform-record.ts';
import { readBody } from './request.ts';
import { findHolders, insertApplicant, newNumbers, nextNumber } from './store.ts';

/** Everything a reception is judged on, looked up but not yet written. */
interface Reception {
  command: ReceiveCommand;
  at: Instant;
  reason: string | undefined;
  unit: UnitOn;
  counter: UnitOn;
  procedure: Procedure;
  terms: Terms;
  due_at: Instant | null;
}

/** Takes a new dossier in. */
export async function performReceive(act: Act): Promise<Done | Refusal> {
  const reception = judge(act);
  if (isRefusal(reception)) return reception;
  const { command, at, unit, counter, procedure } = reception;
  const { tx, viewer } = act;
  const holders = await findHolders(tx, viewer.tenant_id, unit.unit_id, at);
  const number = await nextNumber(tx, viewer.tenant_id, unit.unit_id, dayOf(at));
  const code = dossierCode(unit.code, dayOf(at), number ?? MOST_A_DAY + 1);
  if (isRefusal(code)) return code;
  const numbers = await newNumbers(tx);
  const event = receive(command, {
    at,
    unit,
    received_unit_id: counter.unit_id,
    procedure: {
      ...procedure,
      served: isDecidedBy(procedure, unit),
      valid: isValidOn(procedure, dayOf(at)),
    },
    due_at: reception.due_at,
    terms: reception.terms,
    code,
    applicant_id: numbers.applicant_id,
    holders,
  });
  if (isRefusal(event)) return event;
  await keepApplicant(act, command, numbers.applicant_id);
  const place = {
    dossier_id: numbers.dossier_id,
    unit_id: unit.unit_id,
    received_unit_id: counter.unit_id,
  };
  return record(act, place, event, { at, reason: reception.reason }, 201);
}

function judge({ world, viewer, request }: Act): Reception | Refusal {
  const body = readBody(receiveSchema, request.body);
  if (isRefusal(body)) return body;
  const { command, around } = body;
  const at = actAt(around.at, around.reason ?? null, world.clock.now());
  if (isRefusal(at)) return at;
  const places = placesOf(command, world.references.unitsOn(dayOf(at)));
  if (isRefusal(places)) return places;
  const { unit_id } = places.unit;
  const allowed = may(viewer, 'dossier.receive', {
    unit_id,
    received_unit_id: places.counter.unit_id,
  });
  if (isRefusal(allowed)) return allowed;
  const procedure = world.references.procedures.get(command.procedure_id);
  if (!procedure)
    return refuse(
      'procedure.not-found',
      { procedure_id: command.procedure_id },
      { path: 'procedure_id' },
    );
  const { procedure_id, channel } = command;
  const coming = { unit_id, procedure_id, channel, received_at: at };
  const terms = usualTerms(coming, world.references);
  if (isRefusal(terms)) return terms;
  const calendar = world.references.calendarOf(places.unit.code);
  const due_at = dueInstant(calendar, at, terms.limit, terms.rules);
  if (isRefusal(due_at)) return inDossierWords(due_at);
  return { command, at, reason: around.reason, ...places, procedure, terms, due_at };
}

async function keepApplicant(
  { tx, viewer }: Act,
  { applicant }: ReceiveCommand,
  applicant_id: number,
): Promise<void> {
  const kept = {
    applicant_id,
    name: applicant.name.normalize('NFC'),
    phone: applicant.phone ?? null,
    identity_number: applicant.identity_number ?? null,
    address: applicant.address?.normalize('NFC') ?? null,
  };
  await insertApplicant(tx, viewer.tenant_id, kept, applicantKey(kept));
}
