import { describe, expect, test } from 'vitest';
import { criteriaFiles, criteriaSet, MEASURES } from '../../../test/criteria.ts';
import { isRefusal } from '../../kernel/index.ts';
import { allLinesOf, type CriteriaSet, SET_SHAPE, SUB_CRITERION } from '../../par/index.ts';
import { complaintsOf } from './complaints.ts';
import { editSet, type SetEdit } from './edit.ts';
import { objectFields } from './form/fields.ts';
import { changeRows } from './form/rows.ts';
import { objectValue } from './form/values.ts';
import { findPlace, SHAPES } from './place.ts';

const districts = criteriaSet('par/par-districts-2023');

/** Absent, null and empty lists say the same in a criteria file. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (one === null ? undefined : one)));

describe('a form holds everything that a set may say', () => {
  test.each(criteriaFiles())('$name comes back from its forms as it was', ({ json }) => {
    const set = json as CriteriaSet;
    for (const line of allLinesOf(set)) {
      const { value } = findPlace(set, line.path)!;
      const back = objectValue(objectFields(value, SUB_CRITERION, ''), SUB_CRITERION, '');
      expect(plain(back)).toEqual(plain(value));
    }
    const { areas: _, adjustments: __, ...head } = set;
    const back = objectValue(objectFields(head, SET_SHAPE, ''), SET_SHAPE, '');
    expect(plain({ ...back, adjustments: undefined })).toMatchObject(plain(head) as object);
  });

  test('numbers may be typed with a comma; what is no plain number stays as it was typed', () => {
    const typed = { maximum: '0,50', 'rule.kind': 'yes-no', 'rule.points_no': '1/3' };
    expect(objectValue(typed, SHAPES.criterion, '')).toMatchObject({
      maximum: 0.5,
      rule: { points_no: '1/3' },
    });
  });

  test('a row less: those behind it move up', () => {
    const two = { 'a.rows': '2', 'a[0].x': 'first', 'a[1].x': 'second', b: '1' };
    expect(changeRows(two, 'remove a 0')).toEqual({ 'a.rows': '1', 'a[0].x': 'second', b: '1' });
    expect(changeRows(two, 'add a')).toMatchObject({ 'a.rows': '3' });
  });
});

const edited = (...edits: SetEdit[]): CriteriaSet =>
  edits.reduce((set, edit) => {
    const next = editSet(set, edit);
    if (isRefusal(next)) throw new Error(JSON.stringify(next));
    return next;
  }, districts);

const told = (set: CriteriaSet) =>
  complaintsOf(set, MEASURES).map(({ is, code, path }) => `${is} ${code} ${path}`);

describe('changes of a draft', () => {
  const [first] = allLinesOf(districts);
  const at = first!.path;
  const { value } = findPlace(districts, at)!;

  test('a line with other points is taken, and told at every level that no longer adds up', () => {
    const next = edited({ act: 'save', at, value: { ...value, maximum: 9 } });
    const faults = told(next).filter((one) => one.startsWith('fault'));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((one) => one.includes('points-do-not-add-up'))).toBe(true);
    expect(districts.areas[0]!.maximum).toBe(next.areas[0]!.maximum);
  });

  test('moved up and down again, a set is what it was; the first does not move further', () => {
    const there: SetEdit = { act: 'move', at: 'areas[0]', by: 1 };
    const back: SetEdit = { act: 'move', at: 'areas[1]', by: -1 };
    expect(edited(there).areas[1]).toEqual(districts.areas[0]);
    expect(edited(there, back)).toEqual(districts);
    expect(edited({ act: 'move', at: 'areas[0]', by: -1 })).toEqual(districts);
  });

  test('an area without criteria may be drafted and is told by name', () => {
    const area = { code: '9', name_vi: 'Lĩnh vực mới', name_en: 'New area', maximum: 0 };
    const next = edited({ act: 'add', list: 'areas', kind: 'area', value: area });
    expect(told(next)).toContain(`remark criteria.empty areas[${next.areas.length - 1}]`);
    expect(
      complaintsOf(next, MEASURES).find(({ code }) => code === 'criteria.empty')?.thing,
    ).toMatchObject({ code: '9', name_vi: 'Lĩnh vực mới' });
  });

  test('what no page could show is refused by its field; a place that is none as well', () => {
    const nameless = editSet(districts, { act: 'save', at, value: { ...value, name_vi: '' } });
    expect(nameless).toMatchObject({ refused: 'criteria-set.malformed', path: 'name_vi' });
    for (const place of ['areas[99]', 'areas[0].appraised_by', '__proto__', 'adjustments'])
      expect(editSet(districts, { act: 'remove', at: place })).toMatchObject({
        refused: 'criteria.no-such-place',
      });
  });

  test('a group keeps its parts when its own fields are saved', () => {
    const path = at.replace(/\.sub_criteria.*/, '');
    const place = findPlace(districts, path)!;
    const { sub_criteria, ...head } = place.value;
    const next = edited({ act: 'save', at: path, value: { ...head, name_vi: 'Tên khác' } });
    expect(findPlace(next, path)!.value).toMatchObject({ name_vi: 'Tên khác', sub_criteria });
  });
});
