import { formatDate } from '../../ui/format.ts';
import { useLocale } from '../../ui/locale.ts';
import { dayText } from '../time.ts';
import type { SurveyPage } from './survey.tsx';
import type { Kept } from './survey-view.tsx';

/** The frame of a sample, how it was drawn, and the way to draw it. */
export function SampleView({ page, kept }: { page: SurveyPage; kept: Kept }) {
  const { t, count } = useLocale();
  const { survey } = page;
  const { sampling, data_from, data_to } = survey.spec;
  return (
    <section aria-labelledby="survey-sample">
      <h2 id="survey-sample">{t('survey.sample')}</h2>
      {sampling && data_from && data_to && (
        <p>
          {t('survey.frame', {
            from: formatDate(data_from),
            to: dayText(data_to, -1),
            per_unit: sampling.per_unit,
            minimum: sampling.minimum,
          })}{' '}
          {t(`survey.allocation-${sampling.allocation}`)}
        </p>
      )}
      {survey.drawn_sha256 ? (
        <dl className="survey-facts">
          <div>
            <dt>{t('survey.frame-size')}</dt>
            <dd>{count(page.population)}</dd>
          </div>
          <div>
            <dt>{t('survey.drawn')}</dt>
            <dd>
              {t('survey.drawn-of', { drawn: count(page.drawn), strata: count(page.strata) })}
            </dd>
          </div>
          <div>
            <dt>{t('survey.seed')}</dt>
            <dd>
              <code>{survey.drawn_seed}</code>
            </dd>
          </div>
          <div>
            <dt>{t('survey.digest')}</dt>
            <dd>
              <code>{survey.drawn_sha256}</code>
            </dd>
          </div>
        </dl>
      ) : (
        <p className="survey-empty">{t('survey.not-drawn-yet')}</p>
      )}
      {survey.state === 'draft' && <DrawForm page={page} kept={kept} />}
    </section>
  );
}

function DrawForm({ page: { survey }, kept }: { page: SurveyPage; kept: Kept }) {
  const { t } = useLocale();
  return (
    <form method="post" className="survey-form">
      <input type="hidden" name="act" value="draw" />
      <label>
        {t('survey.seed')}
        <input
          name="seed"
          required
          maxLength={60}
          defaultValue={kept.seed ?? survey.drawn_seed ?? survey.survey_code}
        />
      </label>
      <button type="submit" className="button">
        {t(survey.drawn_sha256 ? 'survey.draw-again' : 'survey.draw')}
      </button>
      <span className="survey-quiet">{t('survey.draw-says')}</span>
    </form>
  );
}
