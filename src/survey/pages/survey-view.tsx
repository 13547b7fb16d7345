import type { Refusal } from '../../kernel/index.ts';
import { RefusalText } from '../../ui/failure.tsx';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { dayText } from '../time.ts';
import { BuilderView } from './builder-view.tsx';
import { ProgressView } from './progress-view.tsx';
import { SampleView } from './sample-view.tsx';
import type { SurveyPage } from './survey.tsx';
import { Told } from './told.tsx';

export type Kept = Readonly<Record<string, string>>;

interface SurveyViewProps {
  page: SurveyPage;
  done: string | null;
  answer: { refusal: Refusal; kept: Kept } | null;
}

/** A survey from its draft to its close. */
export function SurveyView({ page, done, answer }: SurveyViewProps) {
  const { t, lang } = useLocale();
  const { survey } = page;
  const { spec, state } = survey;
  const name = lang === 'vi' ? spec.name_vi : spec.name_en;
  const kept = answer?.kept ?? {};
  return (
    <>
      <PageTitle text={name} />
      <p className="survey-up">
        <A href="/surveys">{t('survey.title')}</A>
      </p>
      <h1>{name}</h1>
      <p className="survey-lead">
        {t(`survey.kind-${survey.kind}`)} · <strong>{t(`survey.state-${state}`)}</strong> ·{' '}
        {formatDate(spec.open_on)} – {dayText(spec.close_on, -1)} ·{' '}
        {t('survey.version', { version: survey.version })}
        {spec.mark === 'sample' && ` · ${t('survey.sample-form')}`}
      </p>
      <Told done={answer ? null : done} refusal={answer?.refusal ?? null} />
      <Ways page={page} />
      {state === 'draft' && <Readiness faults={page.faults} />}
      {survey.kind === 'sample' && <SampleView page={page} kept={kept} />}
      {(state !== 'draft' || survey.kind === 'panel') && <ProgressView page={page} kept={kept} />}
      {state === 'draft' && <BuilderView survey={survey} kept={kept} />}
    </>
  );
}

function Ways({ page: { survey } }: { page: SurveyPage }) {
  const { t } = useLocale();
  const at = `/surveys/${survey.survey_id}`;
  return (
    <p className="survey-row">
      {survey.state === 'open' && (
        <A className="button" href={`${at}/paper`}>
          {t('survey.paper')}
        </A>
      )}
      {survey.state !== 'draft' && (
        <A className="button" href={`${at}/results`}>
          {t('survey.results')}
        </A>
      )}
      <A className="button" href={`${at}/questionnaire.json`}>
        {t('survey.file')}
      </A>
    </p>
  );
}

/** What stands between a draft and its opening. */
function Readiness({ faults }: { faults: readonly Refusal[] }) {
  const { t } = useLocale();
  return (
    <section aria-labelledby="survey-ready">
      <h2 id="survey-ready">{t('survey.readiness')}</h2>
      {faults.length === 0 ? (
        <p>{t('survey.sound')}</p>
      ) : (
        <ul className="survey-faults">
          {faults.map((fault) => (
            <li key={`${fault.refused} ${fault.path} ${JSON.stringify(fault.facts)}`}>
              <code>{fault.path}</code> <RefusalText refusal={fault} />
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="survey-form">
        <input type="hidden" name="act" value="open" />
        <button type="submit" className="button button-main" disabled={faults.length > 0}>
          {t('survey.open')}
        </button>
        <span className="survey-quiet">{t('survey.open-says')}</span>
      </form>
    </section>
  );
}
