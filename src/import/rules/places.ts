/**
 * Decides which unit or procedure a cell names. By the mapping's own table first, then by the code,
 * then by the name; names are compared without regard to capitals, blanks and where a tone stands,
 * and a value without any marks only where one name alone fits. What the province lacks is planned
 * when the mapping may create it, else a fault that lists the nearest names.
 *
 * Law: NĐ 61/2018/NĐ-CP (each dossier has one agency that decides it); national procedure codes by
 * QĐ 1235/QĐ-VPCP. Example: "SỞ NỘI VỤ" and "So noi vu" are the known "Sở Nội vụ"; "Tấn An" is not
 * "Tân An".
 */
import { fold } from '../../kernel/index.ts';
import type { Field } from '../field.ts';
import { cellText, nameKey, ownText } from '../name-key.ts';
import type { FaultRule } from '../row.ts';
import type { Fault } from './rule.ts';

/** What is known under a code and a name. */
export interface Named {
  code: string;
  name: string;
}

interface Rules {
  field: Field;
  missing: FaultRule;
  unknown: FaultRule;
  fallback?: string;
}

/** Finds codes for values; `plan` makes what is not known, or nothing when it may not. */
export interface Places {
  codeOf(value: string): string | Fault;
}

export function placesOf(
  known: readonly Named[],
  rules: Rules,
  plan: (value: string) => Named | null,
): Places {
  const index = indexOf(known);
  const seen = new Map<string, string | Fault>();
  const read = (text: string): string | Fault => {
    const value = ownText(cellText(text)) || (rules.fallback ?? '');
    if (value === '') return { rule: rules.missing, field: rules.field, value };
    const found = index.find(value);
    if (found !== null) return found;
    const planned = plan(value);
    if (planned) {
      index.add(planned, value);
      return planned.code;
    }
    const possible = nearest(value, known);
    return { rule: rules.unknown, field: rules.field, value, possible };
  };
  return {
    codeOf(text) {
      const before = seen.get(text);
      if (before !== undefined) return before;
      const code = read(text);
      if (seen.size < MOST_SEEN) seen.set(ownText(text), code);
      return code;
    },
  };
}

const MOST_SEEN = 50_000;

/** Codes by code and by name; by a name without marks only while one code has it. */
function indexOf(known: readonly Named[]) {
  const by_key = new Map<string, string>();
  const by_fold = new Map<string, string | null>();
  for (const { code, name } of known) {
    by_key.set(nameKey(name), code);
    const folded = fold(name);
    by_fold.set(folded, (by_fold.get(folded) ?? code) === code ? code : null);
  }
  for (const { code } of known) by_key.set(nameKey(code), code);
  return {
    find: (value: string) => {
      const key = nameKey(value);
      return by_key.get(key) ?? (key === fold(value) ? by_fold.get(key) : null) ?? null;
    },
    /** What is planned is found by its own name and code only, in whatever order rows come. */
    add({ code, name }: Named, value: string) {
      by_key.set(nameKey(value), code);
      by_key.set(nameKey(name), code);
      by_key.set(nameKey(code), code);
    },
  };
}

/** The names that share most pairs of letters, at most five. */
function nearest(value: string, known: readonly Named[]): string[] {
  const wanted = pairsOf(value);
  const scored = known.map(({ name }) => {
    const pairs = pairsOf(name);
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
    return { name, score: shared / (pairs.size + wanted.size - shared || 1) };
  });
  const close = scored.filter(({ score }) => score > 0.2).sort((a, b) => b.score - a.score);
  return (close.length > 0 ? close : scored).slice(0, 5).map(({ name }) => name);
}

function pairsOf(text: string): Set<string> {
  const folded = fold(text);
  return new Set(
    Array.from({ length: Math.max(0, folded.length - 1) }, (_, i) => folded.slice(i, i + 2)),
  );
}
