import type { Refusal } from '../../kernel/index.ts';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { BlockTable } from './block-table.tsx';
import { Changes } from './changes.tsx';
import { lastDayOf } from './last-day.ts';
import { ReleaseActs } from './release-acts.tsx';
import type { ReleasePage } from './release-page.ts';
import { VerifyBox } from './verify-box.tsx';

interface Props {
  page: ReleasePage;
  done: string | null;
  refusal: Refusal | null;
}

export function ReleaseView({ page, done, refusal }: Props) {
  const { t, lang } = useLocale();
  const title = t('release.number', { name: page.name });
  return (
    <div className="release">
      <PageTitle text={title} />
      <p>
        <A href="/releases">{t('release.to-list')}</A>
      </p>
      <h1>
        {title}: {page.header.campaign.name}
      </h1>
      {done && ['prepare', 'sign', 'publish'].includes(done) && (
        <p role="status" className="release-done">
          {t(`release.done-${done as 'sign'}`)}
        </p>
      )}
      {refusal && (
        <p role="alert" className="release-refused">
          {refusalText(refusal, lang)}
        </p>
      )}
      <Corrections page={page} />
      <Facts page={page} />
      <ReleaseActs page={page} />
      <Downloads page={page} />
      {page.blocks.map((block) => (
        <BlockTable key={block.block_code} block={block} page={page} />
      ))}
      {page.header.compared_with && (
        <p className="release-note">{t('release.compared', page.header.compared_with)}</p>
      )}
      <Changes changes={page.changes} code={page.code} />
      <VerifyBox page={page} />
    </div>
  );
}

function Corrections({ page: { header, replaced_by } }: { page: ReleasePage }) {
  const { t } = useLocale();
  const { corrects, year } = header;
  return (
    <>
      {replaced_by && (
        <p className="release-refused">
          {t('release.corrected-by', { name: replaced_by.name })}{' '}
          <A href={`/releases/${replaced_by.code}`}>{t('release.read-newer')}</A>
        </p>
      )}
      {corrects && (
        <p className="release-done">
          {t('release.corrects', {
            name: `${corrects.number}/${year}`,
            reason: corrects.reason,
          })}{' '}
          <A href={`/releases/${year}-${corrects.number}`}>{t('release.read-older')}</A>
        </p>
      )}
    </>
  );
}

function Facts({ page }: { page: ReleasePage }) {
  const { t } = useLocale();
  const { header, head } = page;
  const { decision, signer } = header;
  const facts: [string, string][] = [
    [
      t('release.decision'),
      t('release.decision-says', { number: decision.number, day: formatDate(decision.on) }),
    ],
    [
      t('release.data-period'),
      t('release.data-period-says', {
        from: formatDate(header.data_from),
        to: formatDate(lastDayOf(header.data_to)),
      }),
    ],
    [t('release.signer'), `${signer.name}, ${signer.title}`],
    [t('release.state'), t(`release.state-${head.state}`)],
    [t('release.prepared'), page.prepared],
    ...(page.signed ? [[t('release.signed'), page.signed] as [string, string]] : []),
    ...(page.published ? [[t('release.published'), page.published] as [string, string]] : []),
  ];
  return (
    <dl className="release-facts">
      {facts.map(([words, value]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="release-wide">
        <dt>{t('release.sha256')}</dt>
        <dd>
          <code>{head.sha256}</code>
        </dd>
      </div>
    </dl>
  );
}

const KINDS = ['json', 'pdf', 'docx', 'xlsx'] as const;

function Downloads({ page }: { page: ReleasePage }) {
  const { t } = useLocale();
  const kinds = KINDS.filter((kind) => kind !== 'json' || page.signed !== null);
  return (
    <nav className="release-downloads" aria-label={t('release.download')}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <A href={`/releases/${page.code}/download/${kind}`} download>
              {t(`release.download-${kind}`)}
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}
