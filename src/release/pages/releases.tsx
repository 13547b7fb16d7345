import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDayOf } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { releaseCode, releaseName } from '../body.ts';
import { keepsReleases, readKey, readReleases } from './read-release.ts';
import './release.css';

/** Every release, the newest first; the public sees those that are published. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const releases = await readReleases(world, viewer);
  const done = new URL(request.url).searchParams.get('done');
  return {
    releases: releases.map(({ signature: _, ...head }) => head),
    keeps: keepsReleases(viewer),
    withdrawn: done === 'withdraw',
    ...(await readKey(world)),
  };
}

export default function Releases() {
  const { releases, keeps, withdrawn, fingerprint } = useLoaderData<typeof loader>();
  const { t } = useLocale();
  return (
    <div className="release">
      <PageTitle text={t('release.title')} />
      <h1>{t('release.title')}</h1>
      <p className="release-lead">{t('release.lead')}</p>
      {withdrawn && (
        <p role="status" className="release-done">
          {t('release.done-withdraw')}
        </p>
      )}
      {keeps && (
        <p>
          <A className="button button-main" href="/releases/prepare">
            {t('release.prepare')}
          </A>
        </p>
      )}
      {releases.length === 0 ? (
        <p className="release-empty">{t('release.none')}</p>
      ) : (
        <ReleaseList releases={releases} />
      )}
      <dl className="release-facts">
        <dt>{t('release.fingerprint')}</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
      </dl>
    </div>
  );
}

type Heads = ReturnType<typeof useLoaderData<typeof loader>>['releases'];

function ReleaseList({ releases }: { releases: Heads }) {
  const { t } = useLocale();
  return (
    <Scroll label={t('release.title')} className="release-scroll">
      <table className="release-table">
        <thead>
          <tr>
            <th scope="col">{t('release.name')}</th>
            <th scope="col">{t('release.state')}</th>
            <th scope="col">{t('release.signed')}</th>
            <th scope="col">{t('release.sha256')}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map((one) => (
            <tr key={one.release_id}>
              <th scope="row">
                {one.state === 'withdrawn' ? (
                  releaseName(one)
                ) : (
                  <A href={`/releases/${releaseCode(one)}`}>
                    {t('release.number', { name: releaseName(one) })}
                  </A>
                )}
              </th>
              <td>{t(`release.state-${one.state}`)}</td>
              <td>{one.signed_at === null ? '–' : formatDayOf(one.signed_at)}</td>
              <td>
                <code>{one.sha256.slice(0, 16)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
