import type { LoaderFunctionArgs } from 'react-router';
import { isJudge, viewSheet } from '../../campaign/index.ts';
import { refuse } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { granted, refused } from '../../ui/refused.ts';
import { sheetPaper, sheetWorkbook, TEMPLATES } from '../index.ts';
import { attachment } from './attachment.ts';

/** A unit's sheet as Excel, Word or PDF, with what its viewer may see of it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const { campaign: campaign_code = '', unit: unit_code = '', kind = '' } = params;
  const scene = granted(await viewSheet(world.campaign, viewer, { campaign_code, unit_code }));
  // Until its campaign allows it, a unit takes nothing away; it may still print its page.
  if (!scene.campaign.shows.exports && !isJudge(viewer!, scene.sheet.unit_id))
    throw refused(refuse('sheet.no-exports'));
  const unit = world.references().today().by_code.get(unit_code)!;
  const name = `${TEMPLATES.sheet.file}-${campaign_code}-${unit_code}`;
  if (kind === 'xlsx') {
    return attachment(await world.papers.xlsx(sheetWorkbook(scene, unit.name)), name, kind);
  }
  if (kind !== 'pdf' && kind !== 'docx') throw refused(refuse('route.not-found', { path: kind }));
  return attachment(
    await world.papers[kind](sheetPaper(scene, unit, world.tenant.name)),
    name,
    kind,
  );
}
