import type { Refusal } from '../../kernel/index.ts';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { dayText } from '../time.ts';
import type { ListPage } from './list.tsx';
import { Told } from './told.tsx';

interface ListViewProps {
  page: ListPage;
  answer: { refusal: Refusal; kept: Readonly<Record<string, string>> } | null;
}

export function ListView({ page, answer }: ListViewProps) {
  const { t } = useLocale();
  return (
    <>
      <PageTitle text={t('survey.title')} />
      <h1>{t('survey.title')}</h1>
      <p className="survey-lead">{t('survey.lead')}</p>
      <Told done={null} refusal={answer?.refusal ?? null} />
      {page.surveys.length === 0 ? (
        <p className="survey-empty">{t('survey.none')}</p>
      ) : (
        <Scroll label={t('survey.title')}>
          <SurveyTable page={page} />
        </Scroll>
      )}
      {page.may_manage && <CreateForm page={page} kept={answer?.kept ?? {}} />}
    </>
  );
}

function SurveyTable({ page }: { page: ListPage }) {
  const { t, lang } = useLocale();
  return (
    <table className="survey-table">
      <thead>
        <tr>
          <th>{t('survey.name')}</th>
          <th>{t('survey.kind')}</th>
          <th>{t('survey.state')}</th>
          <th>{t('survey.days')}</th>
          <th>{t('survey.pages')}</th>
        </tr>
      </thead>
      <tbody>
        {page.surveys.map((one) => (
          <tr key={one.survey_id}>
            <th scope="row">
              {lang === 'vi' ? one.name_vi : one.name_en}
              {one.sample && <small>{t('survey.sample-form')}</small>}
            </th>
            <td>{t(`survey.kind-${one.kind}`)}</td>
            <td>{t(`survey.state-${one.state}`)}</td>
            <td>
              {formatDate(one.open_on)} – {dayText(one.close_on, -1)}
            </td>
            <td className="survey-ways">
              {page.may_manage && <A href={`/surveys/${one.survey_id}`}>{t('survey.manage')}</A>}
              {one.state === 'open' && (
                <A href={`/surveys/${one.survey_id}/paper`}>{t('survey.paper')}</A>
              )}
              {one.state !== 'draft' && (
                <A href={`/surveys/${one.survey_id}/results`}>{t('survey.results')}</A>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CreateForm({ page, kept }: { page: ListPage; kept: Readonly<Record<string, string>> }) {
  const { t } = useLocale();
  return (
    <section aria-labelledby="survey-create">
      <h2 id="survey-create">{t('survey.create')}</h2>
      <form method="post" className="survey-form">
        <label>
          {t('survey.template')}
          <select name="template" defaultValue={kept.template ?? 'citizens'}>
            {page.templates.map((name) => (
              <option key={name} value={name}>
                {t(`survey.template-${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('survey.year')}
          <input name="year" inputMode="numeric" defaultValue={kept.year ?? page.year} required />
        </label>
        <label>
          {t('survey.reason')}
          <input name="reason" defaultValue={kept.reason ?? ''} required minLength={3} />
        </label>
        <button type="submit" className="button button-main">
          {t('survey.create')}
        </button>
      </form>
    </section>
  );
}
