import { join } from 'node:path';
import { registerCampaignRoutes } from './campaign/index.ts';
import { type DossierWorld, registerDossierRoutes } from './dossier/index.ts';
import { type Files, registerFileRoutes } from './file/index.ts';
import { type IdentityDeps, registerIdentity } from './identity/index.ts';
import { type ImportJobs, takeTables } from './import/index.ts';
import { DAY, isRefusal, refuse } from './kernel/index.ts';
import { type LiveMap, registerLive } from './map/index.ts';
import { type LiveFigures, registerFigureRoutes } from './measure/index.ts';
import {
  type LiveScores,
  registerScoreRoutes,
  type ScoreExtras,
  setsIn,
  shownScores,
} from './par/index.ts';
import {
  type Config,
  createHttp,
  type Http,
  isSameSecret,
  PROJECT_DIR,
  papers,
} from './platform/index.ts';
import { mountPages } from './platform/pages.ts';
import { refusalText } from './ui/refusal-text.ts';
import type { World, WorldReferences } from './ui/world.ts';

/** Everything that the web server is made of. */
export interface Parts extends DossierWorld {
  config: Config;
  tenant: World['tenant'];
  /** What stands before every path of this province: nothing at the root, else `/p/CODE`. */
  prefix: string;
  references: WorldReferences;
  figures: LiveFigures;
  scores: LiveScores;
  /** Where campaigns and surveys write what the program does not count. */
  extras: ScoreExtras;
  /** The provinces of the installation; null but in the root one. */
  provinces: World['provinces'];
  files: Files;
  imports: ImportJobs;
  /** Opens `/internal` to those who can read the data folder. */
  token: string;
  log_fault(error: Error): void;
}

/** Builds the web server; it does not listen yet. */
export async function createServer(parts: Parts): Promise<{ app: Http; live: LiveMap }> {
  const { config, figures, scores } = parts;
  const app = await createHttp(
    (refusal) => refusalText(refusal, 'vi'),
    parts.log_fault,
    parts.prefix,
  );
  app.get('/healthz', { schema: { hide: true } }, async () => figures.state());
  await registerIdentity(app, identityOf(parts));
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  registerCampaignRoutes(app, parts);
  registerDossierRoutes(app, parts);
  registerFigureRoutes(app, figures);
  registerScoreRoutes(app, {
    scores,
    period_codes: () => figures.periods.map((p) => p.period_code),
    as_of: figures.as_of,
    codeOf: (unit_id) => parts.references.units.units.get(unit_id)!.code,
  });
  takeTables(parts.files, config.files.import_most_bytes);
  await registerFileRoutes(app, parts.files);
  registerInternal(app, parts);
  const live = registerLive(app, {
    ...parts,
    tenant_id: parts.tenant.tenant_id,
    on_fault: (fault) => parts.log_fault(fault as Error),
  });
  app.all('/api/*', { schema: { hide: true } }, async (request, reply) =>
    reply.answer(
      refuse(
        'route.not-found',
        { path: request.originalUrl },
        { possible: [`${parts.prefix}/api/v1/openapi.json`] },
      ),
    ),
  );
  // Its requests come here only when there is no such province.
  app.all<{ Params: { code: string } }>(
    '/p/:code/api/*',
    { schema: { hide: true } },
    (asked, reply) => reply.answer(refuse('province.not-found', { code: asked.params.code })),
  );
  const world = worldOf(parts, live);
  await mountPages(app, {
    build_dir: join(PROJECT_DIR, 'build'),
    prefix: parts.prefix,
    context_of: async (request) => ({ world, viewer: request.viewer }),
    form_bytes: config.files.most_bytes,
    form_origins: config.oidc ? [new URL(config.oidc.issuer).origin] : [],
  });
  return { app, live };
}

const identityOf = (parts: Parts): IdentityDeps => ({
  ...parts,
  tenant_id: parts.tenant.tenant_id,
  units: parts.references.today,
});

/** What pages get: the parts by name, and nothing that could change them. */
const worldOf = (parts: Parts, live: LiveMap): World => ({
  config: parts.config,
  database: parts.database,
  clock: parts.clock,
  tenant: parts.tenant,
  prefix: parts.prefix,
  references: () => parts.references,
  campaign: parts,
  release: parts,
  papers,
  dossier: parts,
  figures: parts.figures,
  scores: parts.scores,
  provinces: parts.provinces,
  files: parts.files,
  imports: parts.imports,
  import_most_bytes: parts.config.files.import_most_bytes,
  happenings: live.happenings,
});

/** For the command line on the same machine: what the running server shows. */
function registerInternal(app: Http, parts: Parts): void {
  app.get('/internal/shown', { schema: { hide: true } }, async (request, reply) => {
    const given = request.headers['x-motcua-token'];
    const known = typeof given === 'string' && isSameSecret(given, parts.token);
    const shown = known ? shownBy(parts) : refuse('access.not-permitted', {});
    return isRefusal(shown) ? reply.answer(shown) : shown;
  });
}

/** Figures and scores of one moment: those of the periods that run or closed last, and all kept. */
function shownBy({ figures, scores, extras }: Parts) {
  const now = figures.as_of();
  const asked = figures.periods
    .filter(({ from_at, to_at }) => from_at <= now && now < to_at + YEAR)
    .filter(({ kind }) => kind === 'year' || kind === 'quarter' || kind === 'month')
    .filter(({ kind, to_at }) => kind === 'year' || now < to_at)
    .flatMap((period) => setsIn(scores.sets, period).map((set) => ({ ...set, ...period })));
  return { ...figures.shown(), ...shownScores(scores, asked, extras.all()) };
}

const YEAR = 366 * DAY;
