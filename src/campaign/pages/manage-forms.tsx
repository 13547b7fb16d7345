import { useLocale } from '../../ui/locale.ts';
import { CampaignDays } from './campaign-days.tsx';
import type { CampaignViewProps } from './campaign-view.tsx';

/** What the council's secretary changes: the days, and what units are shown. */
export function ManageForms({ campaign, form_key, answer, tiers }: CampaignViewProps) {
  const { t } = useLocale();
  const kept = answer?.refusal ? answer.kept : {};
  const of = (act: string) => (answer?.act === act ? kept : {});
  return (
    <section aria-labelledby="campaign-manage">
      <h2 id="campaign-manage">{t('campaign.manage')}</h2>
      <details className="campaign-form" open={of('change-calendar').act !== undefined}>
        <summary>{t('campaign.change-calendar')}</summary>
        <form method="post" className="admin-form">
          <Hidden act="change-calendar" form_key={form_key} version={campaign.version} />
          <CampaignDays kept={{ ...campaign.calendar, ...of('change-calendar') }} />
          <Reason kept={of('change-calendar')} required />
          <button type="submit" className="button button-main">
            {t('sheet.save')}
          </button>
        </form>
      </details>
      <details className="campaign-form" open={of('switch-visibility').act !== undefined}>
        <summary>{t('campaign.switch-visibility')}</summary>
        <form method="post" className="admin-form">
          <Hidden act="switch-visibility" form_key={form_key} version={campaign.version} />
          {(['appraised_1', 'appraised_2', 'exports'] as const).map((name) => (
            <label key={name} className="admin-check">
              <input type="checkbox" name={name} defaultChecked={campaign.shows[name]} />
              {t(`campaign.shows-${name}`)}
            </label>
          ))}
          <Reason kept={of('switch-visibility')} />
          <button type="submit" className="button button-main">
            {t('sheet.save')}
          </button>
        </form>
      </details>
      <WarnForm form_key={form_key} tiers={tiers} kept={of('warn')} />
    </section>
  );
}

interface WarnFormProps extends Pick<CampaignViewProps, 'form_key' | 'tiers'> {
  kept: Record<string, string>;
}

/** Tells units that fall behind, before it is too late. */
function WarnForm({ form_key, tiers, kept }: WarnFormProps) {
  const { t, lang } = useLocale();
  return (
    <details className="campaign-form" open={kept.act !== undefined}>
      <summary>{t('campaign.warn')}</summary>
      <form method="post" className="admin-form">
        <Hidden act="warn" form_key={form_key} version={0} />
        <label>
          {t('campaign.warn-below')}
          <select name="below_tier" defaultValue={kept.below_tier ?? ''}>
            <option value="">–</option>
            {tiers.map((tier) => (
              <option key={tier.code} value={tier.code}>
                {tier[`name_${lang}`]}
              </option>
            ))}
          </select>
        </label>
        <label className="admin-check">
          <input type="checkbox" name="gaps" defaultChecked />
          {t('campaign.warn-gaps')}
        </label>
        <Reason kept={kept} required />
        <button type="submit" className="button button-main">
          {t('campaign.warn-do')}
        </button>
      </form>
    </details>
  );
}

function Hidden({ act, form_key, version }: { act: string; form_key: string; version: number }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="idempotency_key" value={`${form_key}-${act}`} />
    </>
  );
}

function Reason({ kept, required }: { kept: Record<string, string>; required?: boolean }) {
  const { t } = useLocale();
  return (
    <label>
      {t('sheet.reason')}
      <input name="reason" required={required} maxLength={500} defaultValue={kept.reason ?? ''} />
    </label>
  );
}
