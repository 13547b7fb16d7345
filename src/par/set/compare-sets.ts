import { exactText } from '../../kernel/index.ts';
import { ruleWords } from '../explain/line-lines.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { type Decimal, decimal } from './decimal.ts';
import { allLinesOf, isGroup } from './lines.ts';

/** One difference between two sets: a thing that came, went, or changed in a field. */
export interface SetDifference {
  what: 'set' | 'area' | 'criterion' | 'line' | 'entry';
  code: string;
  /** What the thing is called in the later set, or was called. */
  name_vi: string;
  name_en: string;
  change: 'added' | 'removed' | 'changed';
  /** What changed: `maximum`, `rule`, `name_vi` …; null for a whole thing. */
  field: string | null;
  before: string | null;
  after: string | null;
}

type Thing = Pick<SetDifference, 'what' | 'code' | 'name_vi' | 'name_en'> & {
  /** What is said of a thing that came or went. */
  whole: string;
  fields: Map<string, string | null>;
};

/** What differs between two sets, in the order of the later one, then what went. */
export function compareSets(
  before: CriteriaSet,
  after: CriteriaSet,
  tongue: 'vi' | 'en' = 'vi',
): SetDifference[] {
  const [old, now] = [thingsOf(before, tongue), thingsOf(after, tongue)];
  const changed = [...now].flatMap(([key, thing]) => {
    const earlier = old.get(key);
    return earlier ? compareThings(earlier, thing) : [whole(thing, 'added')];
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return [...changed, ...gone.map(([, thing]) => whole(thing, 'removed'))];
}

function thingsOf(set: CriteriaSet, tongue: 'vi' | 'en'): Map<string, Thing> {
  const { areas, adjustments: _, set_code: code, ...head } = set;
  const groups = areas.flatMap(({ criteria }) => criteria.filter(isGroup));
  // Two sets are compared as such, whatever their codes; what they list is told entry by entry.
  const listed = Object.fromEntries(LISTS.map((list) => [list, null]));
  const own = fieldsOf({ ...head, ...listed, version: null });
  const things: Thing[] = [
    { what: 'set', code, ...named(set), whole: '', fields: own },
    ...LISTS.flatMap((list) => (set[list] ?? []).map((one) => entryOf(one, tongue))),
    ...areas.map(({ criteria: _, ...area }) => thingOf('area', area, tongue)),
    ...groups.map(({ sub_criteria: _, ...group }) => thingOf('criterion', group, tongue)),
    ...allLinesOf(set).map((line): Thing => {
      const { path: _, rule, ...plain } = line;
      const words = ruleWords(line)[tongue];
      const thing = thingOf('line', plain, tongue);
      const fields = new Map([...thing.fields, ['rule', words], ['figures', plainText(rule)]]);
      return { ...thing, whole: `${thing.whole}: ${words}`, fields };
    }),
  ];
  return new Map(
    things.map((one) => [one.what === 'set' ? 'set' : `${one.what} ${one.code}`, one]),
  );
}

const LISTS = ['inputs', 'agencies', 'respondents', 'components'] as const;

/** Something that the set lists for its lines: an input, an agency, a group of respondents. */
function entryOf(
  one: { code: string; name_vi: string; name_en: string },
  tongue: 'vi' | 'en',
): Thing {
  const { code } = one;
  return {
    what: 'entry',
    code,
    ...named(one),
    whole: one[`name_${tongue}`],
    fields: fieldsOf({ ...one, code: null }),
  };
}

const named = ({ name_vi, name_en }: { name_vi: string; name_en: string }) => ({
  name_vi,
  name_en,
});

function thingOf(
  what: Thing['what'],
  one: { code: string; name_vi: string; name_en: string; maximum: Decimal },
  tongue: 'vi' | 'en',
): Thing {
  const { code, maximum } = one;
  const told = `${one[`name_${tongue}`]} (${exactText(decimal(maximum))})`;
  return { what, code, ...named(one), whole: told, fields: fieldsOf({ ...one, code: null }) };
}

/** Every field as a text; a number of points is one number however it is written. */
const fieldsOf = (one: object): Map<string, string | null> =>
  new Map(
    Object.entries(one).map(([name, value]) => [
      name,
      name === 'maximum' ? exactText(decimal(value)) : plainText(value),
    ]),
  );

/** A value as a text that does not depend on the order in which its fields were written. */
function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const whole = (
  { whole, fields: _, ...thing }: Thing,
  change: 'added' | 'removed',
): SetDifference => ({
  ...thing,
  change,
  field: null,
  before: change === 'removed' ? whole : null,
  after: change === 'added' ? whole : null,
});

function compareThings(before: Thing, after: Thing): SetDifference[] {
  const { whole: _, fields, ...thing } = after;
  const names = new Set([...fields.keys(), ...before.fields.keys()]);
  const changed = [...names].filter((name) => textOf(before, name) !== textOf(after, name));
  // Where the wording of a rule tells the change, its plain fields need not.
  const told = changed.filter((name) => name !== 'figures' || !changed.includes('rule'));
  return told.map((field) => ({
    ...thing,
    change: 'changed',
    field,
    before: textOf(before, field),
    after: textOf(after, field),
  }));
}

const textOf = ({ fields }: Thing, name: string): string | null => fields.get(name) ?? null;
