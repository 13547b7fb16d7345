import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { DEMO_ACCOUNTS } from '../demo-accounts.ts';
import { EMBEDDED_ISSUER, type IdentityDeps, PROVIDER_PATH } from '../deps.ts';
import { PAGE_HEADERS } from '../html-policy.ts';
import { subjectsOf } from '../store.ts';
import { readOpenAccounts } from '../store-open-accounts.ts';
import { accountsPage, expiredPage, type ShownAccount } from './accounts-page.ts';
import { openProvider } from './perform.ts';
import { NOTE, NOTE_EMPTY, NOTE_PROVINCE, TITLE, TITLE_PROVINCE } from './texts.ts';

const FORM_LIMIT_BYTES = 4_096;
/** Not part of the API that is described. */
const UNLISTED = { schema: { hide: true } };
const INTERACTION = `${PROVIDER_PATH}/interaction/:uid`;

/** Mounts the embedded provider with its page of demonstration accounts under `/oidc`. */
export async function registerProvider(app: FastifyInstance, deps: IdentityDeps): Promise<void> {
  const provider = await openProvider(deps);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    scope.get(INTERACTION, UNLISTED, (request, reply) =>
      showAccounts(deps, provider, request, reply),
    );
    scope.post(INTERACTION, UNLISTED, (request, reply) =>
      chooseAccount(deps, provider, request, reply),
    );
  });
  await app.register(async (scope) => mountProvider(scope, provider));
}

/** The provider reads requests itself: their bodies stay untouched and the reply is its own. */
function mountProvider(scope: FastifyInstance, provider: Provider): void {
  const callback = provider.callback();
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.all(`${PROVIDER_PATH}/*`, UNLISTED, async (request, reply) => {
    reply.hijack();
    const raw: typeof request.raw & { originalUrl?: string } = request.raw;
    raw.originalUrl ??= request.url;
    raw.url = request.url.slice(PROVIDER_PATH.length);
    await callback(raw, reply.raw);
  });
}

/** What the page says before its accounts. */
function headOf({ prefix, config }: IdentityDeps): { title: string; notes: string[] } {
  if (prefix !== '') return { title: TITLE_PROVINCE, notes: [NOTE_PROVINCE] };
  return { title: TITLE, notes: config.demo ? [NOTE] : [NOTE_EMPTY, NOTE] };
}

/** Those of the subjects that have an open account. */
const openAmong = ({ database, tenant_id }: IdentityDeps, subjects: readonly string[]) =>
  database.inTenant(tenant_id, (tx) => subjectsOf(tx, tenant_id, EMBEDDED_ISSUER, subjects));

/**
 * Who may sign in without a password: of the root province the accounts of the demonstration that
 * exist and are open, of another one all that are open.
 */
async function shownAccounts(deps: IdentityDeps): Promise<ShownAccount[]> {
  const { database, tenant_id, prefix, clock } = deps;
  if (prefix !== '')
    return database.inTenant(tenant_id, (tx) =>
      readOpenAccounts(tx, tenant_id, EMBEDDED_ISSUER, clock.now()),
    );
  const known = await openAmong(
    deps,
    DEMO_ACCOUNTS.map((account) => account.subject),
  );
  return DEMO_ACCOUNTS.filter((account) => known.includes(account.subject));
}

/** Whether a subject is one of them; the page may leave out the last of very many. */
async function mayEnter(deps: IdentityDeps, subject: string): Promise<boolean> {
  const is_one = deps.prefix !== '' || DEMO_ACCOUNTS.some((one) => one.subject === subject);
  return is_one && (await openAmong(deps, [subject])).length > 0;
}

const isUnderWay = (provider: Provider, request: FastifyRequest, reply: FastifyReply) =>
  provider.interactionDetails(request.raw, reply.raw).then(
    ({ uid, prompt }) => uid === (request.params as { uid: string }).uid && prompt.name === 'login',
    () => false,
  );

const sendPage = (reply: FastifyReply, html: string, status = 200) =>
  reply.status(status).headers(PAGE_HEADERS).send(html);

async function showAccounts(
  deps: IdentityDeps,
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (!(await isUnderWay(provider, request, reply)))
    return sendPage(reply, expiredPage(deps.prefix), 400);
  const accounts = await shownAccounts(deps);
  const { by_code } = deps.units();
  const html = accountsPage(accounts, by_code, request.originalUrl, headOf(deps));
  return sendPage(reply, html);
}

async function chooseAccount(
  deps: IdentityDeps,
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const body = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const subject = body.get('subject') ?? '';
  if (!(await mayEnter(deps, subject)) || !(await isUnderWay(provider, request, reply)))
    return sendPage(reply, expiredPage(deps.prefix), 400);
  reply.hijack();
  await provider.interactionFinished(
    request.raw,
    reply.raw,
    { login: { accountId: subject, remember: false } },
    { mergeWithLastSubmission: false },
  );
  return reply;
}
