import { type KeyboardEvent, useState } from 'react';
import { Form } from 'react-router';
import type { Refusal } from '../kernel/index.ts';
import { useLocale } from '../ui/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import type { DuePreview } from './due-preview.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { Offer } from './offers.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { ApplicantFields, ChannelField, OfferField } from './reception-fields.tsx';
import { EMPTY_RECEPTION, type ReceptionField, type ReceptionValues } from './reception-form.ts';
import { isComposing } from './use-picker.ts';

/** What came back for a form that was sent. */
export interface ReceptionAnswer {
  values: ReceptionValues;
  /** What was looked for without script, and the keys of the offers that were found. */
  search: string;
  found: string[];
  faults: ReceptionField[];
  refusal: Refusal | null;
  preview: DuePreview | null;
  idempotency_key: string;
}

export interface ReceptionViewProps {
  offers: readonly Offer[];
  idempotency_key: string;
  answer: ReceptionAnswer | null;
  preview: DuePreview | null;
  /** Asks for the due instant of an offer that comes in by a channel. */
  onOffer: (key: string, channel: string) => void;
  busy: boolean;
}

/** The counter: procedure, channel, applicant, the promise, and Ctrl+Enter. */
export function ReceptionView(props: ReceptionViewProps) {
  const { t } = useLocale();
  const { offers, answer, busy } = props;
  const values = answer?.values ?? EMPTY_RECEPTION;
  const [chosen, setChosen] = useState(offers.find(({ key }) => key === values.offer) ?? null);
  const [channel, setChannel] = useState(values.channel);
  const choose = (offer: Offer | null) => {
    setChosen(offer);
    if (!offer) return;
    props.onOffer(offer.key, channel);
    document.getElementById('name')?.focus();
  };
  const comeBy = (by: string) => {
    setChannel(by);
    if (chosen) props.onOffer(chosen.key, by);
  };
  const isFaulty = (field: ReceptionField) => answer?.faults.includes(field) ?? false;
  return (
    <>
      <PageTitle text={t('reception.title')} />
      <h1>{t('reception.title')}</h1>
      <p className="reception-lead">{t('reception.lead')}</p>
      <Form
        method="post"
        action="/reception"
        className="reception"
        onKeyDown={sendByKey}
        noValidate
      >
        <ErrorSummary faults={answer?.faults ?? NONE} refusal={answer?.refusal ?? null} />
        <input type="hidden" name="idempotency_key" value={props.idempotency_key} />
        <OfferField
          offers={offers}
          answer={answer}
          chosen={chosen}
          faulty={isFaulty('offer')}
          onChoose={choose}
        />
        <ChannelField chosen={values.channel} onChoose={comeBy} />
        <ApplicantFields values={values} isFaulty={isFaulty} />
        {chosen && props.preview && <PreviewPanel offer={chosen} preview={props.preview} />}
        <p className="reception-send">
          <button type="submit" name="intent" value="receive" className="button button-main">
            {busy ? t('desk.busy') : t('reception.receive')}
          </button>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
        </p>
      </Form>
    </>
  );
}

const NONE: readonly ReceptionField[] = [];

/** Ctrl+Enter sends the form. Enter alone never does: it may only end a composed letter. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || isComposing(event)) return;
  const { target, currentTarget } = event;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const send = currentTarget.querySelector<HTMLButtonElement>('button[value="receive"]');
    currentTarget.requestSubmit(send);
  } else if (target instanceof HTMLInputElement) event.preventDefault();
}
