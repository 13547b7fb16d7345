import type { Refusal } from '../../kernel/index.ts';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { PrepareForm } from './prepare-form.tsx';
import type { PreparePage, StepView } from './read-prepare.ts';

interface Props {
  page: PreparePage;
  refusal: Refusal | null;
  kept: Readonly<Record<string, string>>;
}

export function PrepareView({ page, refusal, kept }: Props) {
  const { t, lang } = useLocale();
  const { campaign } = page;
  return (
    <div className="release">
      <PageTitle text={t('release.prepare')} />
      <p>
        <A href="/releases">{t('release.to-list')}</A>
      </p>
      <h1>{t('release.prepare')}</h1>
      {refusal && (
        <p role="alert" className="release-refused">
          {refusalText(refusal, lang)}
          {refusal.path && ` (${refusal.path})`}
        </p>
      )}
      {campaign ? (
        <>
          <Chooser page={page} />
          <Steps page={page} />
          {page.may_prepare && <PrepareForm page={page} kept={kept} open={refusal !== null} />}
          {page.may_prepare && <Papers page={page} />}
        </>
      ) : (
        <p className="release-empty">{t('release.no-campaign')}</p>
      )}
    </div>
  );
}

function Chooser({ page }: { page: PreparePage }) {
  const { t } = useLocale();
  return (
    <form method="get" className="release-form">
      <label>
        {t('release.prepare-for')}
        <select name="campaign" defaultValue={page.campaign!.campaign_code}>
          {page.campaigns.map(({ campaign_code, name }) => (
            <option key={campaign_code} value={campaign_code}>
              {campaign_code}: {name}
            </option>
          ))}
        </select>
      </label>
      <div className="release-wide">
        <button type="submit" className="button">
          {t('release.show')}
        </button>
      </div>
    </form>
  );
}

function Steps({ page }: { page: PreparePage }) {
  const { t } = useLocale();
  const title = t('release.checklist', { day: formatDate(page.campaign!.calendar.release_by) });
  return (
    <section className="release-block" aria-labelledby="release-steps">
      <h2 id="release-steps">{title}</h2>
      <p>{daysText(page, t)}</p>
      <Scroll label={t('release.steps')} className="release-scroll">
        <table className="release-table">
          <caption className="unseen">{t('release.steps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('release.step')}</th>
              <th scope="col">{t('release.step-by')}</th>
              <th scope="col">{t('release.step-done')}</th>
              <th scope="col">{t('release.step-missing')}</th>
            </tr>
          </thead>
          <tbody>
            {page.steps.map((step) => (
              <StepRow key={step.day} step={step} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function daysText(page: PreparePage, t: ReturnType<typeof useLocale>['t']): string {
  if (page.last?.state === 'published') return t('release.days-released');
  const { days_left: days } = page;
  return days >= 0 ? t('release.days-left', { days }) : t('release.days-over', { days: -days });
}

function StepRow({ step }: { step: StepView }) {
  const { t } = useLocale();
  const late = step.state === 'late';
  return (
    <tr>
      <th scope="row">{t(`release.step-${step.day}`)}</th>
      <td>{formatDate(step.by)}</td>
      <td>{t('release.step-of', { done: step.done, all: step.all })}</td>
      <td>
        <span className={late ? 'release-late' : undefined}>{t(`release.step-${step.state}`)}</span>
        {step.names.length > 0 && `: ${step.names.join(', ')}`}
        {step.more > 0 && ` ${t('release.more-units', { count: step.more })}`}
      </td>
    </tr>
  );
}

const PAPERS = ['plan', 'submission', 'minutes', 'decision'] as const;

/** Papers of results appear once results were frozen. */
function Papers({ page }: { page: PreparePage }) {
  const { t } = useLocale();
  const shown = PAPERS.filter((paper) => paper === 'plan' || page.last !== null);
  return (
    <section className="release-block" aria-labelledby="release-papers">
      <h2 id="release-papers">{t('release.papers')}</h2>
      <ul className="release-row">
        {shown.map((paper) => (
          <li key={paper}>
            <A href={`/releases/papers/${page.campaign!.campaign_code}/${paper}`} download>
              {t(`release.paper-${paper}`)}
            </A>
          </li>
        ))}
      </ul>
    </section>
  );
}
