import { RefusalNotice } from '../../ui/failure.tsx';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import { CheckPanel } from './check-panel.tsx';
import { anchorOf } from './complaints.ts';
import { DraftFrom, ImportForm } from './set-forms.tsx';
import { type Answer, type SetPage, setAddress, setKey } from './sets-page.ts';
import { blockWords } from './sets-view.tsx';
import { StatePanel } from './state-panel.tsx';
import { SetTreeView } from './tree-view.tsx';

interface SetViewProps {
  page: SetPage;
  /** A word of what was just done: `save`. */
  done: string | null;
  answer: Answer | null;
}

/** One version: where it stands, what is wrong with it, and every line with its rule in words. */
export function SetView({ page, done, answer }: SetViewProps) {
  const { t, lang } = useLocale();
  const { version } = page;
  const title = `${version[`name_${lang}`]} · ${t('criteria.version', { version: version.version })}`;
  const editable = page.may_edit && version.state === 'draft';
  return (
    <>
      <PageTitle text={title} />
      <p>
        <A href="/criteria">{t('criteria.title')}</A>
      </p>
      <h1 id={anchorOf('')}>{title}</h1>
      <Told done={done} answer={answer} />
      <SetFacts page={page} editable={editable} />
      <Ways page={page} />
      <StatePanel page={page} kept={answer?.kept ?? {}} />
      <div className="criteria-beside">
        <SetTreeView page={page} editable={editable} />
        <aside>
          <CheckPanel complaints={page.complaints} page="" />
        </aside>
      </div>
      {editable && <ImportForm digest={page.digest} />}
      {page.may_edit && <DraftFrom page={page} kept={answer?.kept ?? {}} />}
    </>
  );
}

const DONE = ['draft', 'save', 'add', 'remove', 'move', 'import', 'approve', 'discard'];

/** What was done, or why it was not. */
function Told({ done, answer }: Omit<SetViewProps, 'page'>) {
  const { t } = useLocale();
  if (answer)
    return (
      <div className="admin-refused">
        <RefusalNotice refusal={answer.refusal} />
      </div>
    );
  if (!DONE.includes(done ?? '')) return null;
  return (
    <p className="admin-done" role="status">
      {t(`criteria.done-${done}` as TextKey)}
    </p>
  );
}

function SetFacts({ page, editable }: { page: SetPage; editable: boolean }) {
  const { t, count } = useLocale();
  const { version, source, mark, note } = page;
  const facts = [
    [t('criteria.set-code'), <code key="code">{version.set_code}</code>],
    [t('criteria.block'), blockWords(version, page.blocks, t('criteria.all'))],
    [t('criteria.valid'), validWords(version.valid_from, version.valid_to, t('criteria.no-end'))],
    [
      t('criteria.lines'),
      t('criteria.lines-of', { count: count(version.lines), maximum: version.maximum }),
    ],
    [t('criteria.source'), source],
  ] as const;
  return (
    <dl className="criteria-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {mark && (
        <div>
          <dt>{t('criteria.mark')}</dt>
          <dd>
            <strong>{t(`criteria.mark-${mark}`)}</strong>
            {note && `: ${note}`}
          </dd>
        </div>
      )}
      {editable && (
        <div>
          <dt>{t('criteria.head')}</dt>
          <dd>
            <A href={`${setAddress(version)}/edit`}>{t('criteria.edit-head')}</A>
          </dd>
        </div>
      )}
    </dl>
  );
}

const validWords = (from: string, to: string | null, no_end: string): string =>
  `${formatDate(from)} – ${to === null ? no_end : formatDate(to)}`;

/** The other pages of a version. */
function Ways({ page }: { page: SetPage }) {
  const { t } = useLocale();
  const { version, versions } = page;
  const here = setAddress(version);
  const before = versions.find(
    (one) => one.state === 'in-force' && one.version !== version.version,
  );
  const other = before ?? versions.find((one) => one.version === version.version - 1);
  return (
    <p className="admin-row">
      <A className="button" href={`${here}/rehearsal`}>
        {t('criteria.rehearsal')}
      </A>
      {version.state === 'in-force' && (
        <A className="button" href={`${here}/ranking`}>
          {t('criteria.ranking')}
        </A>
      )}
      {other && (
        <A className="button" href={`/criteria/compare?a=${setKey(other)}&b=${setKey(version)}`}>
          {t('criteria.compare-with', { version: other.version })}
        </A>
      )}
      <A className="button" href={`${here}/set.json`}>
        {t('criteria.export')}
      </A>
    </p>
  );
}
