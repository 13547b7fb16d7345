import { expect, test } from 'vitest';
import { applicantKey } from './applicant-key.ts';

test('an applicant is found by the name without marks, the phone and the identity number', () => {
  const applicant = {
    name: 'Nguyễn Thị Đào',
    phone: '0905123456',
    identity_number: '049190001234',
  };
  expect(applicantKey(applicant)).toBe('nguyen thi dao 0905123456 049190001234');
  expect(applicantKey({ name: 'Đỗ Ý', phone: null, identity_number: null })).toBe('do y  ');
});
