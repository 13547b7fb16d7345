import type { refusals as vi } from '../vi/refusals.ts';

/** One sentence for each refusal, in English. */
export const refusals: Record<keyof typeof vi, string> = {
  'refusal.input.too-large': 'What was sent is over the limit of {most_bytes} bytes.',
  'refusal.input.unreadable': 'What was sent cannot be read.',
  'refusal.input.not-json': 'What was sent is not valid JSON.',
  'refusal.input.unsupported-type': 'This type of content is not taken.',
  'refusal.input.invalid': 'Fields are missing or wrong: {faults}.',
  'refusal.input.not-an-instant': '“{given}” is not a moment in time.',
  'refusal.route.not-found':
    'The address {path} leads to no page. The link may be old or incomplete.',
  'refusal.world.unavailable': 'The system is interrupted for the moment. Please try again soon.',
  'refusal.access.sign-in-first': 'Please sign in to see or do this.',
  'refusal.access.not-permitted': 'Your account may not do this in this unit.',
  'refusal.access.held-by-another': 'Another officer holds this dossier.',
  'refusal.access.other-counter': 'The dossier belongs to another one-stop shop.',
  'refusal.access.other-address': 'Please use the address of the system, not {host}.',
  'refusal.access.foreign-origin': 'The request came from another site and was not taken.',
  'refusal.access.no-account': 'This account has no role in the system yet.',
  'refusal.access.account-closed': 'This account is closed.',
  'refusal.access.demo-login-off': 'No place to sign in is configured for this system.',
  'refusal.login.return-to-foreign': 'After signing in you can only come back to a page of ours.',
  'refusal.login.unknown-attempt': 'This sign-in has expired or was used. Please sign in again.',
  'refusal.login.not-given': 'The sign-in service did not confirm the account.',
  'refusal.login.not-trusted': 'The answer of the sign-in service cannot be trusted.',
  'refusal.login.too-many':
    'Too many sign-ins from this network address. Please try again in {wait_seconds} s.',
  'refusal.idempotency.key-missing':
    'The Idempotency-Key is missing: 8 to 100 visible ASCII characters.',
  'refusal.idempotency.other-body':
    'This Idempotency-Key was used for something else. Please use a new one.',
  'refusal.journal.in-future': 'The moment {at} lies in the future; it is {now} now.',
  'refusal.journal.reason-missing':
    'Recording what happened at {at} more than {minutes} minutes late needs a reason.',
  'refusal.dossier.not-found': 'There is no dossier {code}.',
  'refusal.dossier.wrong-state': 'Dossier {code} is in a state in which this cannot be done.',
  'refusal.dossier.before-last-event':
    'The moment {at} lies before the last act on dossier {code} ({last_at}).',
  'refusal.dossier.changed-meanwhile':
    'Somebody else acted on dossier {code} at {last_at}. Please look again before you decide.',
  'refusal.dossier.holder-not-of-unit':
    'The holder must be a case officer or the head of the responsible unit.',
  'refusal.dossier.last-step':
    'Dossier {code} is at its last step ({step}/{steps}): what remains is to finish it.',
  'refusal.dossier.steps-left':
    'Dossier {code} is at step {step}/{steps}: the remaining steps come first.',
  'refusal.dossier.counter-full':
    'On {day} unit {unit_code} has its {most} dossiers; there is no number left.',
  'refusal.unit.not-found': 'There is no unit with the code {code}.',
  'refusal.unit.decides-nothing': '{name} receives dossiers but decides none.',
  'refusal.unit.not-a-counter': 'Dossiers of unit {unit_code} cannot be handed in at {code}.',
  'refusal.procedure.not-found': 'There is no procedure {procedure_id}.',
  'refusal.procedure.not-in-force': 'The procedure “{title}” is not in force at {at}.',
  'refusal.procedure.not-of-unit': 'Unit {unit_code} does not decide the procedure “{title}”.',
  'refusal.period.not-found': 'There is no period {period}.',
  'refusal.set.not-found': 'There is no criteria set {set_code}.',
  'refusal.calendar.unknown-year':
    'The working calendar knows the years {first_year}–{last_year}; no due date can be counted here.',
  'refusal.access.list-out-of-scope':
    'This list holds dossiers of units that the account may not see. It may see the lists of {units} units: {allowed}',
  'refusal.list.unit-or-level':
    'The address names both the unit {unit} and the level {level}: name one.',
  'refusal.list.unknown-level': 'There is no level “{level}”.',
  'refusal.list.reach-of-a-level':
    'A level has no units below it whose list could open; choose one unit.',
  'refusal.list.unknown-measure': 'There is no measure “{measure}”.',
  'refusal.list.unknown-channel': 'There is no channel “{channel}”.',
  'refusal.list.unknown-field': 'The catalogue has no field “{field}”.',
  'refusal.list.unknown-moment': '“{as_of}” is no moment in milliseconds.',
  'refusal.list.unknown-page': 'There is no page “{page}”.',
  'refusal.list.unknown-tab': 'There is no part “{tab}”.',
  'possible.assign': 'assign',
  'possible.complete-step': 'complete the step',
  'possible.finish': 'result ready',
  'possible.return-result': 'return the result',
  'possible./login': 'log in',
  'possible.one-stop-officer': 'one-stop officer',
  'possible.case-officer': 'case officer',
  'possible.head': 'head of the unit',
  'possible.par-officer': 'PAR officer',
  'possible.appraiser': 'appraiser',
  'possible.council-secretary': 'secretary of the appraisal council',
  'possible.provincial-leader': 'provincial leader',
  'possible.administrator': 'administrator',
};
