/** What a form of an action sends, as `perform` takes it. */
export interface ActBody {
  last_seq?: number;
  holder_id?: number;
  reason?: string;
  /** The fields of single actions: `suspended_for`, `basis`, `mode`, `by`, `promised_at`. */
  [field: string]: string | number | undefined;
}

const NUMBERS = ['last_seq', 'holder_id'];
const TEXTS = ['reason', 'suspended_for', 'basis', 'mode', 'by', 'promised_at'];

/** Reads the fields of an action's form; an empty field is an absent one. */
export function readActForm(form: FormData): ActBody {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const filled = (names: readonly string[]) => names.filter((name) => text(name) !== '');
  return Object.fromEntries([
    ...filled(NUMBERS).map((name) => [name, Number(text(name))]),
    ...filled(TEXTS).map((name) => [name, text(name)]),
  ]);
}

/** What was entered, as typed, to be shown again when the act is refused. */
export function enteredIn(form: FormData): Record<string, string> {
  const fields = ['holder_id', ...TEXTS];
  return Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '')]));
}
