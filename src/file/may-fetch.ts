// Decides who may fetch a file when its thing has no rule of its own: whoever brought it, the people
// of the unit for which it was brought, those who may see that unit's sheet; a file of the province
// itself, whoever may see provisional scores. Source: house rule.
// Example: a district's evidence → its PAR officer, its head, the appraisers; not another district.
import { may, type Viewer } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { KeptFile } from './file.ts';

export function mayFetchUsually(
  province_id: number,
  viewer: Viewer | null,
  { unit_id, uploaded_by }: Pick<KeptFile, 'unit_id' | 'uploaded_by'>,
): true | Refusal {
  if (!viewer) return refuse('access.sign-in-first', {}, { possible: ['/login'] });
  if (uploaded_by === viewer.account_id) return true;
  if (unit_id === province_id) return may(viewer, 'score.view-provisional', {});
  if (viewer.grants.some((grant) => grant.unit_id === unit_id)) return true;
  return may(viewer, 'sheet.view', { unit_id });
}
