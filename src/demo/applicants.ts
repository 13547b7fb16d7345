import { type Applicant, applicantKey } from '../dossier/index.ts';
import type { Random } from '../kernel/index.ts';
import type { NameParts } from './source.ts';
import { weighted } from './weighted.ts';

/** A commune in which applicants live. */
export interface Home {
  /** `xã Bình Minh, huyện Thăng Bình`. */
  place: string;
  /** `Xã`, `Phường`, `Thị trấn`: it names the parts of the commune. */
  type: string;
  district_code: string;
}

/** An applicant as it is stored, with the text by which it is found. */
export type StoredApplicant = Applicant & { search_key: string };

/** Draws an invented applicant with this number. */
export type ApplicantDrawer = (random: Random, applicant_id: number) => StoredApplicant;

/**
 * Invents the applicants of a unit, who live in `homes`. Identity numbers begin with 000 and phone
 * numbers with 010, which nobody has; both follow from the applicant's number.
 */
export function applicantDrawer(
  names: NameParts,
  homes: readonly Home[],
  enterprise_share: number,
): ApplicantDrawer {
  const families = weighted(names.family.map((family) => family.weight));
  return (random, applicant_id) => {
    const home = random.pick(homes);
    const highland = names.highland[home.district_code];
    const family =
      highland && random.next() < names.highland_share
        ? random.pick(highland)
        : names.family[families.draw(random)]!.name;
    const { middle, given } = random.pick([names.women, names.men]);
    const name =
      random.next() < enterprise_share
        ? enterpriseName(names, random)
        : `${family} ${random.pick(middle)} ${random.pick(given)}`;
    return stored(applicant_id, name, addressIn(names, random, home));
  };
}

function stored(applicant_id: number, name: string, address: string): StoredApplicant {
  const phone = `010${String(applicant_id).padStart(7, '0')}`;
  const identity_number = `000${String(applicant_id).padStart(9, '0')}`;
  const search_key = applicantKey({ name, phone, identity_number });
  return { applicant_id, name, phone, identity_number, address, search_key };
}

const enterpriseName = ({ enterprise: { forms, trades, names } }: NameParts, random: Random) =>
  `${random.pick(forms)} ${random.pick(trades)} ${random.pick(names)}`;

const addressIn = (names: NameParts, random: Random, home: Home): string =>
  `${names.hamlets[home.type] ?? names.hamlet} ${random.int(1, names.most_hamlets)}, ${home.place}`;
