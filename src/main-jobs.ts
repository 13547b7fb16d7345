import { startCalendarJobs, startCriteriaJobs, startNoticeJobs } from './admin/index.ts';
import { startCampaignJobs, startSheetScores, startSurveyScores } from './campaign/index.ts';
import { startFileJobs } from './file/index.ts';
import { startYearTurns } from './import/index.ts';
import { provinceOf } from './main-parts.ts';
import type { Parts } from './main-serve.ts';
import { startMessageJobs } from './message/index.ts';
import { startScoreClosing, startScoreRenewal } from './par/index.ts';
import { startSurveyJobs } from './survey/index.ts';

/** Ends something that was started; what was started last ends first. */
export type Closer = () => unknown;

/** Starts what nobody asks for: a new calendar's consequences, and notices of due instants. */
export async function startJobs(parts: Parts, owner_url: string, closers: Closer[]): Promise<void> {
  const world = {
    ...parts,
    tenant_id: parts.tenant.tenant_id,
    province_id: provinceOf(parts.references),
    on_fault: (fault: unknown) => parts.log_fault(fault as Error),
  };
  closers.push((await startCalendarJobs(world)).stop);
  closers.push((await startCriteriaJobs(world)).stop);
  closers.push((await startNoticeJobs(world)).stop);
  closers.push(startMessageJobs(world).stop);
  closers.push(startCampaignJobs(world).stop);
  closers.push(startSheetScores(world).stop);
  closers.push(startSurveyScores(world).stop);
  const { today } = parts.references;
  const base_url = parts.config.base_url + parts.prefix;
  closers.push(startSurveyJobs({ ...world, base_url, units: today }).stop);
  closers.push(startFileJobs(parts.files, world.on_fault).stop);
  closers.push(startScoreRenewal({ ...world, as_of: parts.figures.as_of }).stop);
  const codeOf = (unit_id: number) => parts.references.units.units.get(unit_id)!.code;
  closers.push(startScoreClosing({ ...world, codeOf }).stop);
  const period_codes = () => parts.references.periods.map((period) => period.period_code);
  closers.push(startYearTurns({ ...world, owner_url, period_codes }).stop);
}

/** Ends all, the last first. */
export async function closeAll(closers: readonly Closer[]): Promise<void> {
  for (const close of closers.toReversed()) await close();
}
