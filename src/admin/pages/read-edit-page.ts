import { may, type Viewer } from '../../identity/index.ts';
import { isRefusal, type Refusal } from '../../kernel/index.ts';
import { MEASURE_CODES } from '../../measure/index.ts';
import { allLinesOf, type CriteriaSet } from '../../par/index.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { bodyDigest } from '../../worktime/index.ts';
import { complaintsOf } from '../criteria/complaints.ts';
import type { EditAim, EditPage } from '../criteria/edit-page.ts';
import type { Fields } from '../criteria/form/fields.ts';
import { findPlace } from '../criteria/place.ts';
import { fieldsOfAim, findAim, noSuchPlace } from '../criteria/read-form.ts';
import { checkDraft, type StoredSet } from '../criteria/set-version.ts';
import { getSet, specOf } from './read-criteria.ts';

/** A draft that the viewer may change. */
export async function getDraft(
  world: World,
  viewer: Viewer | null,
  params: { set_code?: string | undefined; version?: string | undefined },
): Promise<StoredSet> {
  const allowed = may(viewer, 'set.edit', {});
  if (isRefusal(allowed)) throw refused(allowed);
  const stored = await getSet(world, viewer, params);
  const no = checkDraft(stored);
  if (no) throw refused(no);
  return stored;
}

/** What a form is about, or the error page. */
export function getAim(set: CriteriaSet, asked: Fields): EditAim {
  const aim = findAim(set, asked);
  if (aim) return aim;
  throw refused(noSuchPlace(asked.at ?? asked.list ?? ''));
}

/** Everything that the page of a form shows. */
export function readEditPage(stored: StoredSet, aim: EditAim): EditPage {
  const set = specOf(stored);
  const { code } = 'at' in aim ? findPlace(set, aim.at)!.value : { code: '' };
  return {
    set_code: stored.set_code,
    version: stored.version,
    digest: bodyDigest(stored.body),
    aim,
    code: String(code ?? ''),
    fields: fieldsOfAim(set, aim),
    complaints: complaintsOf(set, MEASURE_CODES),
    measures: [...new Set([...(set.inputs ?? []).map((one) => one.code), ...MEASURE_CODES])],
    choices: choicesOf(set),
  };
}

/** What may be chosen for agencies, groups of respondents and other lines. */
function choicesOf(set: CriteriaSet): EditPage['choices'] {
  const named = (list: readonly { code: string; name_vi: string }[] = []) =>
    list.map(({ code, name_vi }) => ({ code, name: name_vi }));
  const agencies = named(set.agencies);
  const groups = set.respondents && { group: named(set.respondents) };
  return {
    tracked_by: agencies,
    confirmed_by: agencies,
    appraised_by: agencies,
    scored_by: agencies,
    points_of: allLinesOf(set).map(({ code, name_vi }) => ({ code, name: `${code} ${name_vi}` })),
    ...groups,
  };
}

/** The sentence for each refusal of a form's fields, by the field. */
export const byPath = (
  refusals: readonly Refusal[],
  words: (refusal: Refusal) => string,
): Record<string, string> =>
  Object.fromEntries(refusals.map((one) => [one.path ?? '', words(one)] as const));
