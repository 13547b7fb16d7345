/**
 * Turns the fields of a page's form into the body of an act. What a field's text means is left to
 * the act, which refuses what it cannot take.
 *
 * Source: house rule: pages and API go through the same acts.
 * Example: `value.communes=12`, `self_points=0,75`, `version=3` → {values: {communes: '12'},
 * self_points: '0,75', version: 3}.
 */
type Fields = Readonly<Record<string, string>>;

const whole = (text: string | undefined): number => Number(text ?? Number.NaN);

/** Points of a form: an empty field agrees with what stands. */
const points = (fields: Fields) => ({ points: fields.points?.trim() || null });
const reason = (fields: Fields) => (fields.reason?.trim() ? { reason: fields.reason } : {});

const BODIES: Record<string, (fields: Fields, files: readonly number[]) => object> = {
  'report-line': (fields) => ({
    values: valuesOf(fields),
    ...(fields.self_points !== undefined && { self_points: fields.self_points.trim() || null }),
    ...(fields.explanation !== undefined && { explanation: fields.explanation }),
    evidence_short: fields.evidence_short === 'on',
  }),
  'appraise-line': (fields) => ({
    ...points(fields),
    ...reason(fields),
    explanation_wanted: fields.explanation_wanted === 'on',
  }),
  'explain-line': (fields, files) => ({ text: fields.text ?? '', files }),
  'decide-line': (fields) => ({ ...points(fields), reason: fields.reason ?? '' }),
  'ask-recheck': (fields, files) => ({ reason: fields.reason ?? '', files }),
  'answer-recheck': (fields) => ({ ...points(fields), reason: fields.reason ?? '' }),
  'attach-evidence': (_fields, [file_id]) => ({ file_id }),
  'remove-evidence': (fields) => ({ file_id: whole(fields.file_id) }),
  lock: (fields) => ({ accept_gaps: fields.accept_gaps === 'on' }),
  'agree-rest': () => ({}),
  advance: (fields) => ({ reason: fields.reason ?? '' }),
  finalise: () => ({}),
};

/** The body of an act on a line, or on the whole sheet where the form names no line. */
export function bodyOf(verb: string, fields: Fields, files: readonly number[] = []): object {
  const body = BODIES[verb]?.(fields, files) ?? {};
  const { line_code, version } = fields;
  return line_code === undefined ? body : { line_code, version: whole(version), ...body };
}

const VALUE = 'value.';

function valuesOf(fields: Fields): Record<string, string> {
  const found = Object.entries(fields).filter(([name]) => name.startsWith(VALUE));
  return Object.fromEntries(found.map(([name, text]) => [name.slice(VALUE.length), text]));
}
