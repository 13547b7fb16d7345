import { useLocale } from '../ui/locale.ts';
import type { TextKey } from '../ui/text/index.ts';
import type { ActFormsProps } from './act-forms.tsx';

/** What the fields of one action's form stand on. */
export interface ActFieldsProps extends ActFormsProps {
  verb: string;
  /** What was entered in this form before it was refused; empty otherwise. */
  entered: Readonly<Record<string, string>>;
}

/** The fields that an action asks for beside the note, which every action takes. */
export function ActFields(props: ActFieldsProps) {
  switch (props.verb) {
    case 'assign':
    case 'complete-step':
      return <HolderField {...props} />;
    case 'suspend':
      return <SuspendFields {...props} />;
    case 'resume':
      return <ModeField {...props} />;
    case 'lengthen':
      return (
        <>
          <LineField {...props} name="by" label="desk.lengthen-by" must maxLength={20} />
          <LineField {...props} name="basis" label="desk.basis" must maxLength={500} />
        </>
      );
    case 'promise-anew':
      return <LineField {...props} name="promised_at" label="desk.promise-at" must moment />;
    default:
      return null;
  }
}

interface LineFieldProps extends ActFieldsProps {
  name: string;
  label: TextKey;
  must?: boolean;
  /** A day and an hour instead of a text. */
  moment?: boolean;
  maxLength?: number;
}

function LineField({ verb, name, label, must, moment, maxLength, entered }: LineFieldProps) {
  const { t } = useLocale();
  return (
    <>
      <label htmlFor={`${name}-${verb}`}>{t(label)}</label>
      <input
        id={`${name}-${verb}`}
        name={name}
        type={moment ? 'datetime-local' : 'text'}
        className="desk-input"
        required={must}
        maxLength={maxLength}
        defaultValue={entered[name]}
        autoComplete="off"
      />
    </>
  );
}

/** What is waited for, and on which basis, if not the reason's usual one. */
function SuspendFields(props: ActFieldsProps) {
  const { t, lang } = useLocale();
  return (
    <>
      <label htmlFor="suspended_for">{t('desk.suspend-for')}</label>
      <select
        id="suspended_for"
        name="suspended_for"
        className="desk-input"
        defaultValue={props.entered.suspended_for}
      >
        {props.reasons.map((one) => (
          <option key={one.reason} value={one.reason}>
            {one[lang]}
          </option>
        ))}
      </select>
      <LineField {...props} name="basis" label="desk.basis-usual" maxLength={500} />
    </>
  );
}

/** How the clock goes on; left alone, as is usual for what was waited for. */
function ModeField({ entered }: ActFieldsProps) {
  const { t } = useLocale();
  return (
    <>
      <label htmlFor="mode">{t('desk.resume-mode')}</label>
      <select id="mode" name="mode" className="desk-input" defaultValue={entered.mode}>
        <option value="">{t('desk.resume-usual')}</option>
        <option value="add">{t('desk.resume-add')}</option>
        <option value="restart">{t('desk.resume-restart')}</option>
      </select>
    </>
  );
}

/** Who holds the dossier next: must be chosen when assigning, may be when a step is done. */
function HolderField({ verb, holders, holder_id, entered }: ActFieldsProps) {
  const { t } = useLocale();
  const must = verb === 'assign';
  return (
    <>
      <label htmlFor={`holder-${verb}`}>{t(must ? 'desk.assign-to' : 'desk.next-holder')}</label>
      <select
        id={`holder-${verb}`}
        name="holder_id"
        className="desk-input"
        required={must}
        defaultValue={entered.holder_id}
      >
        <option value="">{t(must ? 'desk.choose-officer' : 'desk.same-holder')}</option>
        {holders.map((one) => (
          <option key={one.account_id} value={one.account_id}>
            {one.name} ({one.roles.map((role) => t(`role.${role}` as TextKey)).join(', ')})
            {one.account_id === holder_id ? ` · ${t('desk.holds-now')}` : ''}
          </option>
        ))}
      </select>
    </>
  );
}
