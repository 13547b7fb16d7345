import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDossier, emptyColumns, removeDossier } from './columns.ts';

test('dossiers that came and left in any order are found where they stand, and no others', () => {
  const ids = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()), { maxLength: 200 });
  fc.assert(
    fc.property(ids, fc.constantFrom(1, 4096, 2 ** 32), (acts, step) => {
      const columns = emptyColumns(2);
      const there = new Map<number, number>();
      for (const [n, comes] of acts) {
        const dossier_id = n * step;
        const row = columns.rows.find(dossier_id);
        expect(row >= 0).toBe(there.has(dossier_id));
        if (comes && row < 0) {
          const facts = { unit_id: n % 3, procedure_id: 1, channel: 1, due_at: null };
          addDossier(columns, { ...facts, dossier_id, received_at: n * 1000, finished_at: null });
          there.set(dossier_id, n);
        } else if (!comes && row >= 0) {
          removeDossier(columns, row);
          there.delete(dossier_id);
        }
      }
      expect(columns.length).toBe(there.size);
      for (const [id, n] of there) {
        const row = columns.rows.find(id);
        expect(columns.dossier_id[row]).toBe(id);
        expect(columns.units.ids[columns.unit[row]!]).toBe(n % 3);
      }
    }),
    { numRuns: 500 },
  );
});
