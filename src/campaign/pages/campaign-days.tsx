import type { InputHTMLAttributes } from 'react';
import { useLocale } from '../../ui/locale.ts';
import type { TextKey } from '../../ui/text/index.ts';
import { CALENDAR_DAYS } from '../campaign.ts';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  /** What stood in the form's fields when it was refused. */
  kept: Readonly<Record<string, string>>;
}

/** A field of the campaign under its name. */
export function Field({ kept, ...input }: FieldProps) {
  const { t } = useLocale();
  return (
    <label>
      {t(`campaign.${input.name}` as TextKey)}
      <input autoComplete="off" maxLength={300} {...input} defaultValue={kept[input.name] ?? ''} />
    </label>
  );
}

/** The days of a campaign, in the order in which they must lie. */
export function CampaignDays({ kept }: { kept: Readonly<Record<string, string>> }) {
  const { t } = useLocale();
  return (
    <fieldset className="campaign-days">
      <legend>{t('campaign.days')}</legend>
      {CALENDAR_DAYS.map((day) => (
        <Field key={day} name={day} type="date" kept={kept} required />
      ))}
    </fieldset>
  );
}
