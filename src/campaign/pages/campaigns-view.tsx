import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { Campaign } from '../campaign.ts';
import { CampaignDays, Field } from './campaign-days.tsx';

interface SetChoice {
  set_code: string;
  name_vi: string;
  name_en: string;
  valid_from: string;
  valid_to: string | null;
}

interface CampaignsViewProps {
  campaigns: readonly Campaign[];
  may_open: boolean;
  sets: readonly SetChoice[];
  year: number;
  form_key: string;
  answer: { refusal: Refusal; kept: Record<string, string>; set_codes: string[] } | null;
}

/** The campaigns of all years, the newest first. */
export function CampaignsView(props: CampaignsViewProps) {
  const { t } = useLocale();
  const { campaigns, may_open } = props;
  return (
    <>
      <PageTitle text={t('campaign.title')} />
      <h1>{t('campaign.title')}</h1>
      <p className="admin-lead">{t('campaign.lead')}</p>
      {campaigns.length === 0 ? (
        <p className="admin-quiet">{t('campaign.none')}</p>
      ) : (
        <CampaignTable campaigns={campaigns} />
      )}
      {may_open && <OpenForm {...props} />}
    </>
  );
}

function CampaignTable({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { t } = useLocale();
  return (
    <table className="admin-table">
      <caption>{t('campaign.all')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('campaign.name')}</th>
          <th scope="col">{t('campaign.data-period')}</th>
          <th scope="col">{t('campaign.decision')}</th>
          <th scope="col">{t('campaign.self_by')}</th>
          <th scope="col">{t('campaign.release_by')}</th>
          <th scope="col">{t('campaign.state')}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((one) => (
          <tr key={one.campaign_id}>
            <th scope="row">
              <A href={`/campaigns/${one.campaign_code}`}>{one.name}</A>
            </th>
            <td data-head={t('campaign.data-period')}>
              {formatDate(one.data_from)} – {formatDate(lastDay(one.data_to))}
            </td>
            <td data-head={t('campaign.decision')}>
              {one.decision.number}
              <small>{formatDate(one.decision.on)}</small>
            </td>
            <td data-head={t('campaign.self_by')}>{formatDate(one.calendar.self_by)}</td>
            <td data-head={t('campaign.release_by')}>{formatDate(one.calendar.release_by)}</td>
            <td data-head={t('campaign.state')}>{t(`campaign.state-${one.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day before the first day that is no longer in the period. */
export const lastDay = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function OpenForm({ sets, year, form_key, answer }: CampaignsViewProps) {
  const { t, lang } = useLocale();
  const kept = answer?.kept ?? suggested(year);
  const inForce = (one: SetChoice) => one.valid_from.startsWith(String(year));
  const chosen = answer?.set_codes ?? sets.filter(inForce).map((one) => one.set_code);
  return (
    <details className="campaign-form" open={answer !== null}>
      <summary>{t('campaign.open')}</summary>
      {answer && (
        <div className="admin-refused">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <form method="post" className="admin-form">
        <input type="hidden" name="idempotency_key" value={form_key} />
        <Field name="name" kept={kept} required minLength={3} />
        <Field name="campaign_code" kept={kept} required pattern="[a-z0-9\-]{1,30}" />
        <Field name="year" kept={kept} type="number" required />
        <Field name="decision_number" kept={kept} required />
        <Field name="decision_on" kept={kept} type="date" required />
        <Field name="data_from" kept={kept} type="date" required />
        <Field name="data_to" kept={kept} type="date" required />
        <CampaignDays kept={kept} />
        <fieldset>
          <legend>{t('campaign.sets')}</legend>
          {sets.map((one) => (
            <label key={one.set_code} className="admin-check">
              <input
                type="checkbox"
                name="set_codes"
                value={one.set_code}
                defaultChecked={chosen.includes(one.set_code)}
              />
              {one[`name_${lang}`]}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button button-main">
          {t('campaign.open-do')}
        </button>
      </form>
    </details>
  );
}

/** A year's usual data period: the whole year. */
const suggested = (year: number): Record<string, string> => ({
  year: String(year),
  data_from: `${year}-01-01`,
  data_to: `${year + 1}-01-01`,
});
