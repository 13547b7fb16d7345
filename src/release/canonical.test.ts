import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, type Json } from './canonical.ts';

test('RFC 8785, 3.2.2: white space goes, keys are sorted, numbers and strings are written one way', () => {
  const value = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalText(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('RFC 8785, 3.2.3: keys are sorted by their UTF-16 units, not by their letters', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 };
  expect(Object.values(JSON.parse(canonicalText(value)) as object)).toHaveLength(7);
  expect(canonicalText(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test('the text of what was read from the text is the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalText(value as Json);
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
  );
});
