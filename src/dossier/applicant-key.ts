// Decides what an applicant is found by: the name without its marks, the phone, the identity number.
// Example: Nguyễn Thị Đào, 0905123456 → `nguyen thi dao 0905123456 `.
import { fold } from '../kernel/index.ts';
import type { Applicant } from './store.ts';

/** The search key that is stored beside an applicant. */
export const applicantKey = ({
  name,
  phone,
  identity_number,
}: Pick<Applicant, 'name' | 'phone' | 'identity_number'>): string =>
  [fold(name), phone ?? '', identity_number ?? ''].join(' ');
