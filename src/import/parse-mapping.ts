import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type Mapping, mappingJsonSchema, mappingSchema } from './mapping.ts';

/** Of a schema's complaint, what a person needs: where, what, and what is possible there. */
interface Issue {
  path: PropertyKey[];
  message: string;
  keys?: string[];
  values?: unknown[];
}

/**
 * A mapping from parsed JSON, or one refusal `import.mapping-invalid`: its facts list every fault as
 * `path: what is wrong`, its path is the first one's.
 */
export function parseMapping(input: unknown): Mapping | Refusal {
  const parsed = mappingSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues as Issue[];
  const faults = issues.flatMap(faultsOf);
  const [first] = faults;
  return refuse(
    'import.mapping-invalid',
    { faults: faults.map(({ path, message }) => `${path || '.'}: ${message}`) },
    { path: first?.path ?? '', possible: first?.possible },
  );
}

/** A mapping from its text. */
export function readMapping(text: string): Mapping | Refusal {
  const value = jsonOf(text.replace(/^\uFEFF/, ''));
  return isRefusal(value) ? value : parseMapping(value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('import.mapping-not-json', { fault: (error as Error).message });
  }
}

function faultsOf({ path, message, keys, values }: Issue) {
  const at = path.map(String).join('.');
  if (keys)
    return keys.map((key) => ({
      path: at ? `${at}.${key}` : key,
      message: `there is no such field; possible: ${possibleAt(path).join(', ')}`,
      possible: possibleAt(path),
    }));
  return [{ path: at, message, possible: (values ?? []).map(String) }];
}

/** The fields that may stand at a path, as the published schema has them. */
function possibleAt(path: readonly PropertyKey[]): string[] {
  let schema = mappingJsonSchema() as Schema;
  for (const key of path)
    schema = schema.properties?.[String(key)] ?? schema.additionalProperties ?? {};
  return Object.keys(schema.properties ?? {}).concat(schema.propertyNames?.enum ?? []);
}

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  propertyNames?: { enum?: string[] };
}
