import { useEffect, useId, useRef } from 'react';
import { ENDINGS, type FileFacts, fileLink } from '../../file/index.ts';
import { A } from '../link.tsx';
import { useLocale } from '../locale.ts';
import { useScript } from '../with-script.ts';
import { type Sending, type Uploads, useUploads } from './use-uploads.ts';
import './file-field.css';

export interface FileFieldProps {
  /** The form's field: numbers of kept files. Whole files come as `{name}-new` without script. */
  name: string;
  /** Files that the thing has already. */
  kept: readonly FileFacts[];
  /** The thing that new files belong to, `sheet:9000000000007`. */
  about?: string;
  /** What the files are for; "choose files" when absent. */
  label?: string;
  /** The number of a form elsewhere on the page. */
  form?: string;
}

/**
 * Files of a form. With script each is sent at once, in parts, and the form carries numbers alone;
 * without it the form itself brings them: give it `encType="multipart/form-data"`. The server reads
 * both with `takeFiles(world.files, viewer, form, name, about)`.
 */
export function FileField({ name, kept, about, label, form }: FileFieldProps) {
  const { t } = useLocale();
  const script = useScript();
  const uploads = useUploads(about);
  const id = useId();
  const files = [...kept, ...uploads.done];
  return (
    <div className="file-field">
      {files.length > 0 && (
        <fieldset>
          <legend>{t('file.kept')}</legend>
          {files.map((file) => (
            <KeptLine key={file.file_id} {...{ file, name, form }} />
          ))}
        </fieldset>
      )}
      <label htmlFor={id}>{label ?? t('file.choose')}</label>
      <Choose {...{ id, uploads, script, form }} name={`${name}-new`} />
      <small id={`${id}-hint`}>{t('file.hint', { endings: ENDINGS.join(', ') })}</small>
      <ul aria-live="polite">
        {uploads.sending.map((one) => (
          <SendingLine key={one.key} one={one} uploads={uploads} />
        ))}
      </ul>
    </div>
  );
}

interface ChooseProps {
  id: string;
  name: string;
  form: string | undefined;
  script: boolean;
  uploads: Uploads;
}

/** With script the field has no name: what it sends has gone before the form does. */
function Choose({ id, name, form, script, uploads }: ChooseProps) {
  const { t } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const wait = uploads.sending.length > 0 ? t('file.wait') : '';
  useEffect(() => input.current?.setCustomValidity(wait), [wait]);
  return (
    <input
      ref={input}
      id={id}
      type="file"
      multiple
      name={script ? undefined : name}
      form={form}
      accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
      aria-describedby={`${id}-hint`}
      onChange={({ currentTarget }) => {
        uploads.send(currentTarget.files ?? []);
        currentTarget.value = '';
      }}
    />
  );
}

function KeptLine(props: { file: FileFacts; name: string; form: string | undefined }) {
  const { t, count } = useLocale();
  const { file_id, name, size } = props.file;
  const id = useId();
  return (
    <p>
      <input
        type="checkbox"
        id={id}
        name={props.name}
        form={props.form}
        value={file_id}
        defaultChecked
      />
      <label htmlFor={id}>{name}</label>{' '}
      <A href={fileLink(file_id)}>
        {t('file.size', { size: count(Math.ceil(size / 1024)) })}
        <span className="unseen">, {t('file.open', { name })}</span>
      </A>
    </p>
  );
}

function SendingLine({ one, uploads }: { one: Sending; uploads: Uploads }) {
  const { t } = useLocale();
  const { name, size } = one.file;
  const percent = Math.floor((100 * one.sent) / size);
  return (
    <li>
      <strong>{name}</strong>
      {one.state === 'failed' ? (
        <>
          <span className="file-failed">
            {t('file.failed', { why: one.why ?? t('file.lost') })}
          </span>
          <button type="button" className="button" onClick={() => uploads.again(one)}>
            {t('file.again', { name })}
          </button>
          <button type="button" className="button" onClick={() => uploads.drop(one)}>
            {t('file.drop', { name })}
          </button>
        </>
      ) : (
        <>
          <progress value={one.sent} max={size} aria-label={name} />
          <span>
            {one.state === 'waiting' ? t('file.waiting') : t('file.sending', { percent })}
          </span>
        </>
      )}
    </li>
  );
}
