import { Form, useNavigation } from 'react-router';
import { useLocale } from '../ui/locale.ts';
import type { TextKey } from '../ui/text/index.ts';
import type { SuspensionReason } from '../worktime/index.ts';
import { ActFields } from './act-fields.tsx';
import type { DossierSheet } from './dossier-sheet.ts';
import { dueText } from './due-words.ts';
import type { HolderChoice } from './store-names.ts';

/** What the forms of actions stand on. */
export interface ActFormsProps {
  sheet: DossierSheet;
  holders: readonly HolderChoice[];
  /** The account that holds the dossier now. */
  holder_id: number | null;
  /** What a clock may be suspended for. */
  reasons: readonly SuspensionReason[];
  /** A new key for each verb with each drawing of the page: a second click is the same act. */
  keys: Readonly<Record<string, string>>;
  /** What was entered in a form that was refused; nothing of it is lost. */
  kept: { verb: string; entered: Record<string, string> } | null;
}

/** Seldom needed, so they stand behind a click. */
const SELDOM = ['suspend', 'lengthen', 'promise-anew'];

/** Everything that this viewer can do to the dossier now, in one place. */
export function ActForms(props: ActFormsProps) {
  const { t } = useLocale();
  const { possible } = props.sheet;
  const often = possible.filter((verb) => !SELDOM.includes(verb));
  const seldom = possible.filter((verb) => SELDOM.includes(verb));
  return (
    <section className="dossier-acts" aria-labelledby="dossier-acts">
      <h2 id="dossier-acts">{t('desk.acts')}</h2>
      {possible.length === 0 && <p className="dossier-note">{t('desk.acts-none')}</p>}
      <div className="dossier-acts-row">
        {often.map((verb, i) => (
          <ActForm key={verb} verb={verb} is_first={i === 0} {...props} />
        ))}
      </div>
      {seldom.length > 0 && (
        <details className="dossier-acts-more" open={seldom.includes(props.kept?.verb ?? '')}>
          <summary>{t('desk.acts-clock')}</summary>
          <div className="dossier-acts-row">
            {seldom.map((verb) => (
              <ActForm key={verb} verb={verb} is_first={false} {...props} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function ActForm(props: ActFormsProps & { verb: string; is_first: boolean }) {
  const { t } = useLocale();
  const busy = useNavigation().state === 'submitting';
  const { verb, sheet, keys, kept } = props;
  const words = actWords(sheet);
  const entered = kept?.verb === verb ? kept.entered : {};
  const must = verb === 'promise-anew';
  return (
    <Form method="post" action={`/dossiers/${sheet.dossier.code}`} className="dossier-act">
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="idempotency_key" value={keys[verb] ?? ''} />
      <input type="hidden" name="last_seq" value={sheet.dossier.last_seq} />
      <p id={`act-${verb}`}>
        {t(`desk.act-${verb}-says` as TextKey, { ...words, due: dueText(t, sheet.due) })}
      </p>
      <ActFields {...props} entered={entered} />
      <label htmlFor={`reason-${verb}`}>
        {t(must ? 'desk.reason-must' : 'desk.reason-optional')}
      </label>
      <input
        id={`reason-${verb}`}
        name="reason"
        className="desk-input"
        required={must}
        maxLength={1000}
        defaultValue={entered.reason}
        autoComplete="off"
      />
      <button
        type="submit"
        className={props.is_first ? 'button button-main' : 'button'}
        aria-describedby={`act-${verb}`}
      >
        {busy ? t('desk.busy') : t(`desk.act-${verb}` as TextKey, words)}
      </button>
    </Form>
  );
}

/** The current step and the next one, for the words of the actions. */
function actWords({ dossier, steps }: DossierSheet): Record<string, string | number> {
  const name = (order: number) => steps.find((step) => step.order === order)?.name ?? '';
  const { step } = dossier;
  return { step, next: step + 1, name: name(step), next_name: name(step + 1) };
}
