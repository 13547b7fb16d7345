/**
 * Draws a sample: within each stratum the dossiers whose number, hashed together with the seed,
 * comes first. So the same frame and seed give the same sample on every machine and in every
 * language, whatever order the frame comes in; and a dossier's chance depends on no other's.
 *
 * Source: E. Ohlsson, Coordination of Samples Using Permanent Random Numbers (1995).
 * Example: seed "2023-1" puts dossier 7 at sha256("2023-1|7").
 */
import { createHash } from 'node:crypto';
import { allocate } from './allocate.ts';
import type { Sampling } from './spec.ts';
import { ALL_FIELDS, type Place, type Stratum } from './survey.ts';

/** A finished dossier that may be drawn. */
export interface Framed extends Place {
  dossier_id: number;
}

/** A sample: its strata, and who is in it. */
export interface Sample {
  strata: Stratum[];
  drawn: Framed[];
}

/** Of a stratum that fewer are drawn from, an answer might tell whose it is: it joins the others. */
export const LEAST_OF_A_STRATUM = 5;

/** The sample of one unit. */
export function drawUnit(frame: readonly Framed[], sampling: Sampling, seed: string): Sample {
  const merged = mergeSmall(frame, sampling);
  const strata = strataOf(merged);
  const many = allocate(
    strata.map(({ members }) => members.length),
    { ...sampling, total: sampling.per_unit },
  );
  const picked = strata.map(({ members }, i) => inOrder(members, seed).slice(0, many[i]));
  return {
    strata: strata.map(({ place, members }, i) => ({
      ...place,
      population: members.length,
      drawn: many[i]!,
    })),
    drawn: picked.flat(),
  };
}

function strataOf(frame: readonly Framed[]): { place: Place; members: Framed[] }[] {
  const keyOf = ({ unit_id, group_code, field }: Place) => `${unit_id}\n${group_code}\n${field}`;
  return [...Map.groupBy(frame, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => {
      const { unit_id, group_code, field } = members[0]!;
      return { place: { unit_id, group_code, field }, members };
    });
}

/** Fields that would give too few are told apart no longer; if these are still too few, none is. */
function mergeSmall(frame: readonly Framed[], sampling: Sampling): readonly Framed[] {
  const once = withoutSmall(frame, sampling, false);
  return withoutSmall(once, sampling, true);
}

function withoutSmall(
  frame: readonly Framed[],
  sampling: Sampling,
  whole_group: boolean,
): readonly Framed[] {
  const strata = strataOf(frame);
  const many = allocate(
    strata.map(({ members }) => members.length),
    { ...sampling, total: sampling.per_unit },
  );
  const small = strata.flatMap(({ place }, i) => (many[i]! < LEAST_OF_A_STRATUM ? place : []));
  const isSmall = (one: Place) =>
    small.some(
      ({ group_code, field }) =>
        group_code === one.group_code && (whole_group || field === one.field),
    );
  return frame.map((one) => (isSmall(one) ? { ...one, field: ALL_FIELDS } : one));
}

/** In the order that the seed gives. */
const inOrder = (members: readonly Framed[], seed: string): Framed[] =>
  members
    .map((one) => ({ one, rank: digestOf(`${seed}|${one.dossier_id}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);

/** The digest of a drawn list: one line a dossier, in the order of their numbers. */
export const digestOfList = (drawn: readonly Framed[]): string =>
  digestOf(
    [...drawn]
      .sort((a, b) => a.dossier_id - b.dossier_id)
      .map((one) => `${one.dossier_id},${one.unit_id},${one.group_code},${one.field}\n`)
      .join(''),
  );

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
