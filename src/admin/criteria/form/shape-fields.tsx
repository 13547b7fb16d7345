import { RULE_NAMES, type Shape } from '../../../par/index.ts';
import { useLocale } from '../../../ui/locale.ts';
import { fieldWords, optionWords } from '../words.ts';
import { type Control, controlOf, type Fields, rowsOf, shapeOfRule, within } from './fields.ts';

/** What the controls of a form share. */
export interface FormShown {
  fields: Fields;
  /** What is wrong with a field, by its path. */
  faults: Readonly<Record<string, string>>;
  /** Codes that a field may hold, by the field's name: agencies, groups of respondents. */
  choices: Readonly<Record<string, readonly { code: string; name: string }[]>>;
}

interface ControlProps extends FormShown {
  /** The field's own name, by which it is called. */
  name: string;
  path: string;
  control: Control;
}

/** One control for each field of a shape. */
export function ShapeFields(props: FormShown & { shape: Shape; path: string }) {
  const { shape, path, ...shown } = props;
  return Object.entries(shape).map(([name, kind]) => (
    <FieldControl
      key={name}
      {...shown}
      name={name}
      path={within(path, name)}
      control={controlOf(kind)}
    />
  ));
}

function FieldControl(props: ControlProps) {
  switch (props.control.is) {
    case 'rule':
      return <RuleFields {...props} />;
    case 'rows':
      return <Rows {...props} control={props.control} />;
    case 'object':
    case 'either':
      return <Inner {...props} control={props.control} />;
    default:
      return <PlainField {...props} />;
  }
}

/** A field under its name, with what is wrong with it. */
function PlainField(props: ControlProps) {
  const { lang } = useLocale();
  const { name, path, control, faults } = props;
  // The kind of a rule is chosen above its fields.
  if (name === 'kind' && control.is === 'choice' && control.options.length === 1) return null;
  const fault = faults[path];
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the component inside
    <label className={control.is === 'flag' ? 'admin-check' : undefined}>
      {control.is === 'flag' && <PlainInput {...props} />}
      <span>{fieldWords(lang, name)}</span>
      {control.is !== 'flag' && <PlainInput {...props} />}
      {fault && (
        <strong className="criteria-fault" id={`${path}-fault`}>
          {fault}
        </strong>
      )}
    </label>
  );
}

function PlainInput({ name, path, control, fields, faults, choices }: ControlProps) {
  const { t, lang } = useLocale();
  const value = fields[path] ?? '';
  const told = {
    name: path,
    ...(faults[path] && { 'aria-invalid': true, 'aria-describedby': `${path}-fault` }),
  };
  const listed = choices[name];
  if (control.is === 'flag')
    return <input type="checkbox" {...told} defaultChecked={value === 'on'} />;
  if (control.is === 'choice')
    return (
      <select {...told} defaultValue={value}>
        {control.may_be_absent && <option value="">{t('criteria.unsaid')}</option>}
        {control.options.map((one) => (
          <option key={String(one)} value={String(one)}>
            {one === null ? t('criteria.mark-none') : optionWords(lang, name, String(one))}
          </option>
        ))}
      </select>
    );
  if (listed)
    return (
      <select {...told} defaultValue={value}>
        <option value="">{t('criteria.unsaid')}</option>
        {listed.map(({ code, name: words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
        {value !== '' && !listed.some(({ code }) => code === value) && (
          <option value={value}>{value}</option>
        )}
      </select>
    );
  const lines = control.is === 'words' || (control.is === 'text' && isLong(name, path));
  if (lines)
    return (
      <textarea
        {...told}
        defaultValue={value}
        rows={control.is === 'words' ? Math.min(6, value.split('\n').length + 1) : 3}
        spellCheck={false}
      />
    );
  const type = control.is === 'text' && control.day ? 'date' : 'text';
  return <input {...told} type={type} defaultValue={value} autoComplete="off" />;
}

/** Texts of a sentence or more; those of rows are short. */
const isLong = (name: string, path: string): boolean => LONG.includes(name) && !path.includes('[');

const LONG = [
  'name_vi',
  'name_en',
  'evidence',
  'source',
  'note',
  'expression',
  'words_vi',
  'words_en',
];

/** An object inside, which may be left out or be of one of two shapes. */
function Inner(
  props: Omit<ControlProps, 'control'> & {
    control: Extract<Control, { is: 'object' | 'either' }>;
  },
) {
  const { t, lang } = useLocale();
  const { name, path, control, ...shown } = props;
  const is = `${path}.is`;
  const options = [
    ...(control.may_be_absent ? [''] : []),
    ...(control.is === 'object' ? ['given'] : ['then', 'otherwise']),
  ];
  // A new one is what most are: from a number on, a share, a sum of measures.
  const chosen = props.fields[is] ?? (control.may_be_absent ? '' : options.at(-1)!);
  const shape = control.is === 'object' ? control.fields : control[chosen as 'then'];
  return (
    <fieldset>
      <legend>{legendOf(fieldWords(lang, name.replace(/-row$/, '')), path)}</legend>
      {options.length > 1 && (
        <div className="admin-row">
          <select
            name={is}
            defaultValue={chosen}
            aria-label={fieldWords(lang, name)}
            data-look="true"
          >
            {options.map((one) => (
              <option key={one} value={one}>
                {one === '' ? t('criteria.unsaid') : optionWords(lang, `is-${name}`, one)}
              </option>
            ))}
          </select>
          <LookButton />
        </div>
      )}
      {chosen !== '' && shape && <ShapeFields {...shown} shape={shape} path={path} />}
    </fieldset>
  );
}

/** Rows are told by their number. */
function legendOf(words: string, path: string): string {
  const [, place] = /\[(\d+)\]$/.exec(path) ?? [];
  return place === undefined ? words : `${words} ${Number(place) + 1}`;
}

/** Draws the form again after a choice that brings other fields. */
function LookButton() {
  const { t } = useLocale();
  return (
    <button type="submit" className="button criteria-look" name="act" value="form look">
      {t('criteria.look')}
    </button>
  );
}

function Rows(
  props: Omit<ControlProps, 'control'> & { control: Extract<Control, { is: 'rows' }> },
) {
  const { t, lang } = useLocale();
  const { name, path, control, ...shown } = props;
  const rows = rowsOf(props.fields, path);
  const words = fieldWords(lang, name);
  return (
    <fieldset className="criteria-rows">
      <legend>{words}</legend>
      <input type="hidden" name={`${path}.rows`} value={rows} />
      {props.faults[path] && <strong className="criteria-fault">{props.faults[path]}</strong>}
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <div key={i} className="criteria-row">
          <FieldControl
            {...shown}
            name={`${name}-row`}
            path={`${path}[${i}]`}
            control={controlOf(control.of)}
          />
          <button
            type="submit"
            className="button"
            name="act"
            value={`form remove ${path} ${i}`}
            aria-label={`${t('criteria.remove')}: ${words} ${i + 1}`}
          >
            {t('criteria.remove')}
          </button>
        </div>
      ))}
      <button type="submit" className="button" name="act" value={`form add ${path}`}>
        + {t('criteria.add-row')}: {words}
      </button>
    </fieldset>
  );
}

/** A rule: its kind, and the fields of that kind. */
function RuleFields({ name, path, control: _, ...shown }: ControlProps) {
  const { lang } = useLocale();
  const kind = within(path, 'kind');
  const chosen = shown.fields[kind] ?? 'yes-no';
  return (
    <fieldset className="criteria-rule">
      <legend>{fieldWords(lang, name)}</legend>
      <div className="admin-row">
        <label>
          <span>{fieldWords(lang, 'kind')}</span>
          <select name={kind} defaultValue={chosen} data-look="true">
            {RULE_NAMES.map((one) => (
              <option key={one} value={one}>
                {optionWords(lang, 'rule-kind', one)}
              </option>
            ))}
          </select>
        </label>
        <LookButton />
      </div>
      <ShapeFields {...shown} shape={shapeOfRule(chosen)} path={path} />
    </fieldset>
  );
}
