import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { seededRandom } from '../../src/kernel/index.ts';
import { type CriteriaSet, checkMeasures, type UnitMeasures } from '../../src/par/index.ts';
import {
  type BlockInput,
  bodySha256,
  fileText,
  fingerprintOf,
  type ReleaseBody,
  type ReleaseFile,
  type ReleaseHeader,
  releaseBody,
  signedStatement,
} from '../../src/release/index.ts';
import { unitFor } from '../random-units.ts';

export const HEADER: ReleaseHeader = {
  province: { code: 'H47', name: 'Quảng Nam' },
  year: 2022,
  number: 1,
  campaign: { campaign_code: '2022', name: 'Chỉ số CCHC năm 2022' },
  data_from: '2022-01-01',
  data_to: '2023-01-01',
  decision: { number: '617/QĐ-UBND', on: '2023-03-29' },
  signer: { name: 'Nguyễn Thị Thử', title: 'PHÓ CHỦ TỊCH' },
  corrects: null,
  compared_with: { year: 2021, source: 'Quyết định công bố năm 2021' },
};

const PLACES = { districts: 18, departments: 20, vertical: 9 } as const;

const setOf = (block: string): CriteriaSet =>
  JSON.parse(
    readFileSync(
      new URL(`../../data/criteria/par/par-${block}-2022.json`, import.meta.url),
      'utf8',
    ),
  );

/** Three blocks of invented units with drawn figures. */
export function sampleBlocks(seed = 1): BlockInput[] {
  const random = seededRandom(seed);
  return Object.entries(PLACES).map(([block_code, many], b) => {
    const set = setOf(block_code);
    return {
      block_code,
      name: `Khối ${b + 1}`,
      set,
      not_held: [],
      units: Array.from({ length: many }, (_, i) => ({
        unit_code: `H47.${b}${String(i + 1).padStart(2, '0')}`,
        name: `Đơn vị ${i + 1}`,
        measures: soundIn(set, {
          ...unitFor(set, random, b * 100 + i + 1),
          level: levelOf(block_code),
        }),
        last_year: i === 0 ? { rank: 2, printed_index: '88,10', tier: null } : null,
      })),
    };
  });
}

/** Drawn figures whose parts exceed their wholes give way to a person's decision. */
function soundIn(set: CriteriaSet, unit: UnitMeasures): UnitMeasures {
  const odd = checkMeasures(set, [unit]).filter(({ refused }) => refused.endsWith('denominator'));
  const decided = Object.fromEntries(odd.map(({ facts }) => [facts.criterion as string, 0]));
  return { ...unit, decided };
}

const levelOf = (block: string) => (block === 'districts' ? 'district' : 'province');

export function sampleBody(header: Partial<ReleaseHeader> = {}): ReleaseBody {
  const body = releaseBody({ ...HEADER, ...header }, sampleBlocks());
  if (Array.isArray(body)) throw new Error(JSON.stringify(body[0]));
  return body;
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The key that tests trust, base64. */
export const PUBLIC_KEY = Buffer.from(
  publicKey.export({ format: 'jwk' }).x as string,
  'base64url',
).toString('base64');

/** Signs whatever it is given, as the province would. */
export function signBody(body: ReleaseBody): ReleaseFile {
  const sha256 = bodySha256(body);
  const by = { signed_at: '2023-03-29T06:30:00Z', signed_by: 'Nguyễn Thị Thử' };
  const value = sign(null, Buffer.from(signedStatement(sha256, by)), privateKey);
  return {
    body,
    sha256,
    signature: {
      algorithm: 'Ed25519',
      public_key: PUBLIC_KEY,
      fingerprint: fingerprintOf(PUBLIC_KEY),
      ...by,
      value: value.toString('base64'),
    },
  };
}

export const sampleText = (): string => fileText(signBody(sampleBody()));
