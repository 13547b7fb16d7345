import type { HTMLInputTypeAttribute } from 'react';
import { useLocale } from '../../ui/locale.ts';
import type { PreparePage } from './read-prepare.ts';

type Kept = Readonly<Record<string, string>>;

/** Freezes the results; for a year that has a release already, a correction with its reason. */
export function PrepareForm(props: { page: PreparePage; kept: Kept; open: boolean }) {
  const { t } = useLocale();
  const { page, kept } = props;
  const campaign = page.campaign!;
  const is_correction = page.last !== null;
  return (
    <details className="release-block" open={props.open || page.ready}>
      <summary>
        <h2>{t('release.freeze')}</h2>
      </summary>
      <p>{t('release.freeze-says')}</p>
      <form method="post" className="release-form">
        <input type="hidden" name="campaign_code" value={campaign.campaign_code} />
        <Field name="decision_number" words={t('release.decision-number')} kept={kept} />
        <Field name="decision_on" words={t('release.decision-on')} kept={kept} type="date" />
        <Field name="signer_name" words={t('release.signer-name')} kept={kept} />
        <Field
          name="signer_title"
          words={t('release.signer-title')}
          kept={{ signer_title: page.signer_title, ...kept }}
        />
        {is_correction && <Correction kept={kept} />}
        <div className="release-wide">
          <button type="submit" className="button button-main">
            {t('release.freeze')}
          </button>
        </div>
      </form>
    </details>
  );
}

function Correction({ kept }: { kept: Kept }) {
  const { t } = useLocale();
  return (
    <>
      <Field name="reason" words={t('release.reason')} kept={kept} />
      <label>
        {t('release.inputs')}
        <select name="inputs" defaultValue={kept.inputs ?? 'released'}>
          <option value="released">{t('release.inputs-released')}</option>
          <option value="live">{t('release.inputs-live')}</option>
        </select>
      </label>
      <label className="release-wide">
        {t('release.corrections')}
        <textarea name="corrections" rows={3} defaultValue={kept.corrections ?? ''} />
      </label>
    </>
  );
}

interface FieldProps {
  name: string;
  words: string;
  kept: Kept;
  type?: HTMLInputTypeAttribute;
}

function Field({ name, words, kept, type = 'text' }: FieldProps) {
  return (
    <label>
      {words}
      <input name={name} type={type} defaultValue={kept[name] ?? ''} required />
    </label>
  );
}
