import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { SurveyPage } from './survey.tsx';
import type { Kept } from './survey-view.tsx';

/** Who was asked and how many answered; the acts of an open survey. */
export function ProgressView({ page, kept }: { page: SurveyPage; kept: Kept }) {
  const { t } = useLocale();
  const { survey } = page;
  return (
    <section aria-labelledby="survey-progress">
      <h2 id="survey-progress">{t('survey.progress')}</h2>
      <Facts page={page} />
      {survey.state === 'open' && (
        <div className="survey-row">
          <Press act="invite" />
          <Press act="remind" />
        </div>
      )}
      {survey.kind === 'panel' && survey.state !== 'closed' && <PanelForm kept={kept} />}
      {page.units.length > 0 && <UnitTable page={page} />}
      {survey.state === 'open' && <CloseForm kept={kept} />}
    </section>
  );
}

function Facts({ page: { survey, invitations, drawn, returned } }: { page: SurveyPage }) {
  const { t, count } = useLocale();
  const facts = [
    ['survey.asked', drawn],
    ['survey.returned', returned],
    ['survey.untold', invitations.untold],
    ['survey.silent', invitations.silent],
    ['survey.without-contact', invitations.without_contact],
  ] as const;
  return (
    <dl className="survey-facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
      {survey.answers_sha256 && (
        <div>
          <dt>{t('survey.answers-digest')}</dt>
          <dd>
            <code>{survey.answers_sha256}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Press({ act }: { act: 'invite' | 'remind' }) {
  const { t } = useLocale();
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <button type="submit" className="button">
        {t(`survey.${act}`)}
      </button>
    </form>
  );
}

function PanelForm({ kept }: { kept: Kept }) {
  const { t } = useLocale();
  return (
    <details className="survey-more" open={kept.act === 'panel'}>
      <summary>{t('survey.panel-add')}</summary>
      <form method="post" className="survey-form">
        <input type="hidden" name="act" value="panel" />
        <label className="survey-wide">
          {t('survey.panel-members')}
          <textarea name="members" rows={6} required defaultValue={kept.members ?? ''} />
        </label>
        <button type="submit" className="button">
          {t('survey.panel-add')}
        </button>
      </form>
    </details>
  );
}

function UnitTable({ page }: { page: SurveyPage }) {
  const { t, count } = useLocale();
  const least = page.survey.spec.minimum_answers;
  return (
    <Scroll label={t('survey.by-unit')}>
      <table className="survey-table survey-figures">
        <thead>
          <tr>
            <th>{t('survey.unit')}</th>
            <th>{t('survey.asked')}</th>
            <th>{t('survey.returned')}</th>
            <th>{t('survey.to-minimum', { minimum: least })}</th>
          </tr>
        </thead>
        <tbody>
          {page.units.map((unit) => (
            <tr key={unit.unit_id}>
              <th scope="row">{unit.name}</th>
              <td>{unit.drawn > 0 ? count(unit.drawn) : '–'}</td>
              <td>{count(unit.returned)}</td>
              <td>{unit.returned >= least ? '✓' : count(least - unit.returned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function CloseForm({ kept }: { kept: Kept }) {
  const { t } = useLocale();
  return (
    <form method="post" className="survey-form">
      <input type="hidden" name="act" value="close" />
      <label>
        {t('survey.close-reason')}
        <input name="reason" required minLength={3} defaultValue={kept.reason ?? ''} />
      </label>
      <button type="submit" className="button">
        {t('survey.close')}
      </button>
      <span className="survey-quiet">{t('survey.close-says')}</span>
    </form>
  );
}
