/**
 * Whether a release file holds: it is the one text of its content, its checksum is of its body, the
 * signature is of that checksum by the key that is named, and every score, mean and place follows
 * from the inputs in the file itself. Nothing else is asked, no database and no network.
 *
 * Source: docs/release-file.md. Example: one changed digit of a measure gives another checksum; with
 * the checksum mended the signature no longer fits it; points that the rules do not give are named
 * line by line.
 */
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { MEASURE_CODES } from '../measure/index.ts';
import { readCriteriaSet } from '../par/index.ts';
import { type ReleaseBlock, releaseName } from './body.ts';
import type { Json } from './canonical.ts';
import { type Difference, differencesOf } from './differences.ts';
import { fingerprintOf, isSignedBy } from './key.ts';
import { releaseBlock } from './release-block.ts';
import { unsoundIn } from './release-body.ts';
import { bodySha256, fileText, type ReleaseFile, signedStatement } from './release-file.ts';
import { readReleaseFile } from './release-shape.ts';
import { releasedInput } from './released-input.ts';

/** What a check found. The file holds when there is no fault and no difference. */
export interface Verdict {
  /** `1/2022` */
  release: string;
  sha256: string;
  fingerprint: string;
  signed_by: string;
  signed_at: string;
  /** How many units each block has. */
  units: number[];
  lines: number;
  faults: Refusal[];
  differences: Difference[];
}

/** `fingerprint`: the key that the reader trusts, as the province published it. */
export function verifyRelease(text: string, fingerprint: string | null): Verdict | Refusal {
  const value = parsed(text);
  if (isRefusal(value)) return value;
  const file = readReleaseFile(value);
  if (isRefusal(file)) return file;
  const { body, signature } = file;
  const checks = body.blocks.map(checkBlock);
  return {
    release: releaseName(body.header),
    sha256: file.sha256,
    fingerprint: signature.fingerprint,
    signed_by: signature.signed_by,
    signed_at: signature.signed_at,
    units: body.blocks.map(({ units }) => units.length),
    lines: checks.reduce((sum, { lines }) => sum + lines, 0),
    faults: [...sealFaults(file, text, fingerprint), ...checks.flatMap(({ faults }) => faults)],
    differences: checks.flatMap(({ differences }) => differences),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('release.not-json', { error: (error as Error).message });
  }
}

/** Whether base64 is the one text of its bytes: the last letter has bits that mean nothing. */
const isOneText = (base64: string): boolean =>
  Buffer.from(base64, 'base64').toString('base64') === base64;

/** What is wrong with text, checksum, signature and key. */
function sealFaults(file: ReleaseFile, text: string, trusted: string | null): Refusal[] {
  const { public_key, fingerprint, value } = file.signature;
  const computed = bodySha256(file.body);
  const statement = signedStatement(file.sha256, file.signature);
  const asked = trusted?.replaceAll(/[\s:]/g, '').toLowerCase() ?? fingerprint;
  return [
    ...(text === fileText(file) && isOneText(public_key) && isOneText(value)
      ? []
      : [refuse('release.not-canonical')]),
    ...(computed === file.sha256
      ? []
      : [refuse('release.wrong-hash', { stated: file.sha256, computed })]),
    ...(isSignedBy(public_key, statement, value) ? [] : [refuse('release.wrong-signature')]),
    ...(fingerprintOf(public_key) === fingerprint && asked === fingerprint
      ? []
      : [refuse('release.wrong-key', { fingerprint, trusted: asked })]),
  ];
}

interface BlockCheck {
  lines: number;
  faults: Refusal[];
  differences: Difference[];
}

/** Scores a block again from its own set and inputs, and compares everything that is stated. */
function checkBlock(block: ReleaseBlock): BlockCheck {
  const input = releasedInput(block);
  const set = readCriteriaSet(block.set, measuresIn(block));
  if (Array.isArray(set)) return { lines: 0, faults: set, differences: [] };
  const faults = [...twice(block), ...unsoundIn(input)];
  if (faults.length > 0) return { lines: 0, faults, differences: [] };
  const again = releaseBlock(input);
  const lines = again.units.reduce((sum, { outcome }) => sum + linesIn(outcome), 0);
  const differences = differencesOf(plain(block), plain(again), block.block_code);
  return { lines, faults: [], differences };
}

function twice({ block_code, units }: ReleaseBlock): Refusal[] {
  const codes = units.map(({ unit_code }) => unit_code);
  return codes
    .filter((code, i) => codes.indexOf(code) !== i)
    .map((unit) => refuse('release.unit-twice', { block_code, unit }));
}

const linesIn = (outcome: ReleaseBlock['units'][number]['outcome']): number =>
  outcome.lines.length + outcome.adjustments.length;

/** A measure that the program no longer counts stays known to the releases that counted it. */
const measuresIn = ({ units }: ReleaseBlock): string[] => [
  ...new Set([...MEASURE_CODES, ...units.flatMap(({ measures }) => Object.keys(measures.counts))]),
];

const plain = (block: ReleaseBlock): Json => block as unknown as Json;
