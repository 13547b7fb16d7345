import { type ReactNode, useContext, useMemo, useState } from 'react';
import {
  data,
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import { countUnread } from './admin/index.ts';
import { fold } from './kernel/index.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/elements.css';
import './ui/frame.css';
import { preferenceCookie } from './ui/cookie.ts';
import { Failure } from './ui/failure.tsx';
import favicon from './ui/favicon.svg';
import { Frame } from './ui/frame.tsx';
import type { FrameData } from './ui/frame-data.ts';
import { LiveClockContext } from './ui/live-clock.ts';
import { LocaleContext, localeOf } from './ui/locale.ts';
import { navigationOf } from './ui/navigation.ts';
import { NonceContext } from './ui/nonce.ts';
import { pageContext } from './ui/page-context.ts';
import { LANG_COOKIE, langOfRequest, schemeOfRequest } from './ui/preference.ts';
import type { TextKey } from './ui/text/index.ts';
import type { Viewer, World } from './ui/world.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const lang = langOfRequest(request);
  const roles = new Set(viewer?.grants.map((grant) => `role.${grant.role}` as TextKey));
  const frame: FrameData = {
    lang,
    scheme: schemeOfRequest(request),
    province: world.tenant.name,
    is_city: isCity(world),
    demo: world.config.demo,
    now: world.clock.now(),
    viewer: viewer && { name: viewer.name, roles: [...roles] },
    navigation: navigationOf(viewer, world.prefix),
    notices: viewer ? await unreadOf(world, viewer) : 0,
  };
  const asked = new URL(request.url).searchParams.has('lang');
  return data(
    frame,
    asked ? { headers: { 'set-cookie': preferenceCookie(LANG_COOKIE, lang) } } : {},
  );
}

/** Told by the type of the province's own unit. */
const isCity = ({ references }: World): boolean =>
  references()
    .today()
    .all.some(({ kind, type }) => kind === 'province' && fold(type) === 'thanh pho');

const unreadOf = ({ database }: World, { tenant_id, account_id }: Viewer): Promise<number> =>
  database.inTenant(tenant_id, (tx) => countUnread(tx, tenant_id, account_id));

/** The document around every page, also around the error page when the root's loader has failed. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<FrameData>('root') ?? null;
  const locale = useMemo(() => localeOf(frame?.lang ?? 'vi'), [frame?.lang]);
  const [at, tell] = useState<number | null>(null);
  const clock = useMemo(() => ({ at, tell }), [at]);
  return (
    <html lang={locale.lang} data-mantine-color-scheme={frame?.scheme ?? 'light'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={favicon} type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleContext value={locale}>
          <LiveClockContext value={clock}>
            <Frame data={frame}>{children}</Frame>
          </LiveClockContext>
        </LocaleContext>
        <Hydration />
      </body>
    </html>
  );
}

/** Script only for the pages that ask for it: a portal page sends none. */
function Hydration() {
  const nonce = useContext(NonceContext);
  const hydrate = useMatches().some(
    ({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate,
  );
  if (!hydrate) return null;
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}

export default () => <Outlet />;

export const ErrorBoundary = () => <Failure error={useRouteError()} />;
