import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_KEY, sampleBody, signBody } from '../../test/release/sample.ts';
import { isRefusal } from '../kernel/index.ts';
import { bodySha256, fileText, fingerprintOf, type ReleaseFile, verifyRelease } from './index.ts';

let file: ReleaseFile;
let text: string;
beforeAll(() => {
  file = signBody(sampleBody());
  text = fileText(file);
});

const forged = (change: (file: ReleaseFile) => void): ReleaseFile => {
  const copy: ReleaseFile = JSON.parse(text);
  change(copy);
  return copy;
};

const check = (content: string, fingerprint: string | null = null) => {
  const verdict = verifyRelease(content, fingerprint);
  if (isRefusal(verdict)) return { refused: [verdict.refused], differences: [] as string[] };
  return {
    refused: verdict.faults.map(({ refused }) => refused),
    differences: verdict.differences.map(({ path }) => path),
  };
};

const SOUND = { refused: [], differences: [] };

describe('a release file', () => {
  test('as it was signed holds: every line is recomputed from its own inputs', () => {
    const verdict = verifyRelease(text, fingerprintOf(PUBLIC_KEY));
    expect(verdict).toMatchObject({ release: '1/2022', units: [18, 20, 9], ...VERDICT });
    expect((verdict as { lines: number }).lines).toBeGreaterThan(18 * 80 + 20 * 80 + 9 * 60);
  });

  const VERDICT = { faults: [], differences: [] };

  test('with a changed figure has another checksum than it says', () => {
    const changed = text.replace(/"decision":\{"number":"617/, '"decision":{"number":"618');
    expect(check(changed)).toEqual({ refused: ['release.wrong-hash'], differences: [] });
  });

  test('whose checksum was mended after a change no longer bears the signature', () => {
    const mended = forged((copy) => {
      copy.body.header.decision.number = '618/QĐ-UBND';
      copy.sha256 = bodySha256(copy.body);
    });
    expect(check(fileText(mended)).refused).toEqual(['release.wrong-signature']);
  });

  test('signed anew by another is not of the key that the reader trusts', () => {
    const trusted = fingerprintOf(Buffer.alloc(32).toString('base64'));
    expect(check(text, trusted).refused).toEqual(['release.wrong-key']);
  });

  test('whose points its rules do not give is refused by the line, even when well signed', () => {
    const body = forged((copy) => {
      copy.body.blocks[1]!.units[4]!.outcome.lines[7]!.points = '1/3';
    }).body;
    const { unit_code, outcome } = body.blocks[1]!.units[4]!;
    expect(check(fileText(signBody(body)))).toEqual({
      refused: [],
      differences: [
        `departments.units.${unit_code}.outcome.lines.${outcome.lines[7]!.code}.points`,
      ],
    });
  });

  test('with two places exchanged is refused by the places', () => {
    const { body } = forged((copy) => {
      const [first, second] = copy.body.blocks[0]!.units;
      [first!.outcome.rank, second!.outcome.rank] = [second!.outcome.rank, first!.outcome.rank];
    });
    const [one, two] = body.blocks[0]!.units.map(({ unit_code }) => unit_code);
    expect(check(fileText(signBody(body))).differences).toEqual([
      `districts.units.${one}.outcome.rank`,
      `districts.units.${two}.outcome.rank`,
    ]);
  });

  test('with a mean rounded otherwise is refused', () => {
    const { body } = forged((copy) => {
      copy.body.blocks[2]!.mean!.printed = '95,99';
    });
    expect(check(fileText(signBody(body))).differences).toEqual(['vertical.mean.printed']);
  });

  test('with points above a maximum is refused by the line', () => {
    const { body } = forged((copy) => {
      copy.body.blocks[0]!.units[0]!.measures.decided['1.1.1'] = 900;
    });
    const { refused } = check(fileText(signBody(body)));
    expect(refused).toContain('measures.points-out-of-range');
  });

  test('with white space put in is not the one text of its content', () => {
    expect(check(`${text}\n`).refused).toEqual(['release.not-canonical']);
    expect(check(JSON.stringify(JSON.parse(text), null, 1)).refused).toEqual([
      'release.not-canonical',
    ]);
  });

  test('that is none is refused by its first field', () => {
    expect(check('{').refused).toEqual(['release.not-json']);
    expect(verifyRelease('{"body":{}}', null)).toMatchObject({
      refused: 'release.wrong-shape',
      path: 'body.format',
    });
  });

  test('fails when the last letters of key and signature say the same bytes otherwise', () => {
    const { public_key, value } = (JSON.parse(text) as ReleaseFile).signature;
    for (const one of [public_key, value]) {
      const end = one.search(/=*$/);
      const next = String.fromCharCode(one.charCodeAt(end - 1) + 1);
      const other = one.slice(0, end - 1) + next + one.slice(end);
      expect(Buffer.from(other, 'base64')).toEqual(Buffer.from(one, 'base64'));
      expect(check(text.replace(one, other)).refused).toContain('release.not-canonical');
    }
  });

  test('fails whichever byte of it is changed', () => {
    const bytes = Buffer.from(text);
    const change = fc.record({
      place: fc.nat(bytes.length - 1),
      by: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(change, ({ place, by }) => {
        const copy = Buffer.from(bytes);
        copy[place] = (copy[place]! + by) % 256;
        expect(check(copy.toString())).not.toEqual(SOUND);
      }),
      { numRuns: 15 },
    );
  });
});
