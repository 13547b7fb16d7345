import { useLocale } from '../ui/locale.ts';
import { useScript } from '../ui/with-script.ts';
import { Field } from './field.tsx';
import type { Offer } from './offers.ts';
import { ProcedurePicker } from './procedure-picker.tsx';
import { ProcedureRadios } from './procedure-radios.tsx';
import type { ReceptionField, ReceptionValues } from './reception-form.ts';
import type { ReceptionAnswer } from './reception-view.tsx';

interface OfferFieldProps {
  offers: readonly Offer[];
  answer: ReceptionAnswer | null;
  chosen: Offer | null;
  faulty: boolean;
  onChoose: (offer: Offer | null) => void;
}

/** The procedure, and with it who decides: typed ahead with script, found and marked without. */
export function OfferField({ offers, answer, chosen, faulty, onChoose }: OfferFieldProps) {
  const { t } = useLocale();
  const script = useScript();
  return (
    <div className="reception-field">
      <label htmlFor="offer">
        {t('reception.offer')} <span className="reception-must">{t('reception.must')}</span>
      </label>
      <small id="offer-hint">{t('reception.offer-hint')}</small>
      {faulty && (
        <strong id="offer-fault" className="reception-fault">
          {t('reception.offer-fault')}
        </strong>
      )}
      {script ? (
        <>
          <ProcedurePicker {...{ offers, chosen, faulty, onChoose }} />
          <input type="hidden" name="offer" value={chosen?.key ?? ''} />
        </>
      ) : (
        <ProcedureRadios offers={offers} answer={answer} faulty={faulty} />
      )}
      {chosen && <Places offer={chosen} />}
    </div>
  );
}

/** Who decides, and at which counter it is handed in, when these are not the same. */
function Places({ offer }: { offer: Offer }) {
  const { t } = useLocale();
  const { unit_name, counter_name } = offer;
  const same = unit_name === counter_name;
  return (
    <p className="reception-places">
      {same
        ? t('reception.decided-by', { unit: unit_name })
        : t('reception.decided-elsewhere', { unit: unit_name, counter: counter_name })}
    </p>
  );
}

/** How the dossier came in. */
export function ChannelField(props: { chosen: string; onChoose: (channel: string) => void }) {
  const { chosen, onChoose } = props;
  const { t } = useLocale();
  return (
    <fieldset className="reception-channel">
      <legend>{t('reception.channel')}</legend>
      {(['1', '2', '3'] as const).map((channel) => (
        <label key={channel}>
          <input
            type="radio"
            id={channel === '1' ? 'channel' : undefined}
            name="channel"
            value={channel}
            defaultChecked={channel === chosen}
            onChange={() => onChoose(channel)}
          />
          {t(`desk.channel-${channel}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface ApplicantFieldsProps {
  values: ReceptionValues;
  isFaulty: (field: ReceptionField) => boolean;
}

/** Who hands it in. Digits may be grouped; nothing is rewritten while one types. */
export function ApplicantFields({ values, isFaulty }: ApplicantFieldsProps) {
  const { t } = useLocale();
  const line = (field: ReceptionField) => ({
    field,
    faulty: isFaulty(field),
    defaultValue: values[field],
  });
  return (
    <fieldset className="reception-applicant">
      <legend>{t('desk.applicant')}</legend>
      <Field {...line('name')} type="text" required maxLength={200} />
      <Field {...line('identity_number')} type="text" inputMode="numeric" maxLength={20} />
      <Field {...line('phone')} type="text" inputMode="tel" maxLength={20} />
      <Field {...line('address')} type="text" maxLength={500} />
    </fieldset>
  );
}
