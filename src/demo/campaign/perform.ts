import { nextIds, systemFigures } from '../../campaign/index.ts';
import { openFiles } from '../../file/index.ts';
import { assert, dayOf, type Instant, parseDay } from '../../kernel/index.ts';
import { type Columns, loadColumns } from '../../measure/index.ts';
import { type Config, type Database, openDatabase, realClock } from '../../platform/index.ts';
import type { ReleaseWorld } from '../../release/index.ts';
import { answerRows, loadSurvey, surveyOfYear } from '../../survey/index.ts';
import { shortName } from '../../unit/index.ts';
import { getCalendar } from '../../worktime/index.ts';
import { momentOf } from '../demo.ts';
import type { Progress } from '../load/perform.ts';
import type { ProvinceData } from '../province-data.ts';
import { givenTallies, SURVEYS } from './answers.ts';
import { closedSheet } from './closed-sheet.ts';
import type { EvidenceDraft } from './evidence.ts';
import { openSheet } from './open-sheet.ts';
import { keepEvidence } from './perform-evidence.ts';
import { releaseResult } from './perform-release.ts';
import { CAMPAIGN_2022, CAMPAIGN_2023 } from './source.ts';
import { writeCampaign } from './store.ts';
import type { Tally } from './tallies.ts';
import { type CampaignCourse, type CampaignGround, tellCampaign } from './tell-campaign.ts';
import { figuresOf, referencesOf, type SetClock, setClock } from './world.ts';

/** What is loaded, and whose province it is. */
export interface CampaignsOrder {
  data: ProvinceData;
  tenant_id: number;
  /** The moment at which the demonstration begins. */
  demo_at: Instant;
  recorded_at: Instant;
  /** Where evidence is kept; without it sheets have none. */
  files: Pick<Config, 'data_dir' | 'files'> | null;
}

/**
 * Loads the demonstration's campaigns after its dossiers: the one on 2022 with its surveys and its
 * signed result, and the one on 2023 as far as it has come.
 */
export async function loadCampaigns(
  owner_url: string,
  order: CampaignsOrder,
  on_progress: (progress: Progress) => void,
): Promise<void> {
  on_progress({ done: 0, total: 2, what: 'campaigns' });
  const { columns } = await loadColumns(owner_url, order.tenant_id);
  const database = openDatabase(owner_url, 2);
  try {
    const loading = loadingOf(database, columns, order);
    await loadClosed(loading);
    on_progress({ done: 1, total: 2, what: 'campaigns' });
    await loadOpen(loading);
  } finally {
    await database.close();
  }
}

/** What both campaigns are loaded with. */
interface Loading {
  order: CampaignsOrder;
  world: ReleaseWorld & { clock: SetClock };
  province_id: number;
}

function loadingOf(database: Database, columns: Columns, order: CampaignsOrder): Loading {
  const { data, demo_at, tenant_id } = order;
  const references = referencesOf(data, dayOf(demo_at));
  const province = references.today().all.find(({ kind }) => kind === 'province');
  assert(province, 'a province has a unit of its own');
  return {
    order,
    province_id: province.unit_id,
    world: {
      database,
      references,
      clock: setClock(demo_at),
      real_clock: realClock,
      figures: figuresOf(columns, demo_at),
      tenant: { tenant_id, code: province.code, name: shortName(province) },
    },
  };
}

/** The campaign that is over: surveys, sheets, the signed and published result. */
async function loadClosed(loading: Loading): Promise<void> {
  const { world, order, province_id } = loading;
  const { tenant_id, recorded_at } = order;
  const ground = await groundOf(loading, CAMPAIGN_2022);
  const tallies = new Map<number, Tally[]>();
  const told = tellCampaign(ground, CAMPAIGN_2022, (sheet) => {
    const closed = closedSheet(CAMPAIGN_2022, sheet);
    tallies.set(sheet.unit.unit_id, closed.tallies);
    return closed.teller;
  });
  await world.database.inTenant(tenant_id, async (tx) => {
    for (const name of SURVEYS) {
      const { opened_at, answered_on, closed_at } = CAMPAIGN_2022.surveys[name];
      const spec = surveyOfYear(name, CAMPAIGN_2022.campaign.year);
      const given = givenTallies(tallies, name);
      const answers = answerRows(given, parseDay(answered_on)!, spec.survey_code);
      const held = { opened_at: momentOf(opened_at), closed_at: momentOf(closed_at) };
      const survey = { spec, strata: [], answers, ...held, province_id, recorded_at };
      await loadSurvey(tx, tenant_id, survey);
    }
    await writeCampaign(tx, tenant_id, told, recorded_at);
  });
  await releaseResult(world, CAMPAIGN_2022, province_id);
}

/** The campaign that is open, as far as its units have come. */
async function loadOpen(loading: Loading): Promise<void> {
  const { world, order } = loading;
  const ground = await groundOf(loading, CAMPAIGN_2023);
  const told = tellCampaign(ground, CAMPAIGN_2023, (sheet) =>
    openSheet(CAMPAIGN_2023, CAMPAIGN_2022, sheet),
  );
  await world.database.inTenant(order.tenant_id, (tx) =>
    writeCampaign(tx, order.tenant_id, told, order.recorded_at),
  );
}

/** What a campaign is told from: counts of its data period, numbers, and the evidence of units. */
async function groundOf(
  { world, order, province_id }: Loading,
  course: CampaignCourse & { evidence: EvidenceDraft[] },
): Promise<CampaignGround> {
  const { database, references, clock, figures } = world;
  const { tenant_id, data } = order;
  const units = references.today();
  const unit_ids = units.all
    .filter(({ kind }) => RANKED.includes(kind))
    .map(({ unit_id }) => unit_id);
  const ids = await database.inTenant(tenant_id, (tx) => nextIds(tx, unit_ids.length + 1));
  clock.set(momentOf(`${course.stages.self.from}T07:15`));
  const store = order.files && openFiles(order.files, { database, clock, tenant_id, province_id });
  return {
    units,
    sets: references.sets,
    calendar: getCalendar(data.calendar),
    system: systemFigures(figures, units, course.campaign, unit_ids),
    ids,
    files: store ? await keepEvidence(store, unit_ids, course.evidence) : new Map(),
  };
}

/** Kinds of units that the province's index ranks. */
const RANKED = ['department', 'vertical', 'district'];
