import { type FormEvent, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLocale } from '../../ui/locale.ts';
import { type Sending, useUploads } from '../../ui/pages/use-uploads.ts';
import { useScript } from '../../ui/with-script.ts';
import { ABOUT_TABLE, TABLE_ENDINGS } from '../table-file.ts';

/** How large a file may be, as the page tells it. */
export interface Limits {
  most_mb: number;
  /** Without script the whole form goes at once. */
  plain_mb: number;
}

const BYTES_A_ROW = 120;
const MB = 1_048_576;

/** The first step: with script the file goes in parts and the page goes on by itself. */
export function UploadBox({ most_mb, plain_mb }: Limits) {
  const { t, count } = useLocale();
  const script = useScript();
  const uploads = useUploads(ABOUT_TABLE);
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const id = useId();
  const sent = uploads.done[0];
  useEffect(() => {
    if (sent) navigate(`/imports/new/${sent.file_id}`);
  }, [sent, navigate]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (file && uploads.sending.length === 0) uploads.send([file]);
  };
  const rows = count(Math.floor((most_mb * MB) / BYTES_A_ROW / 100_000) * 100_000);
  return (
    <form
      method="post"
      encType="multipart/form-data"
      className="import-upload"
      onSubmit={script ? send : undefined}
    >
      <label htmlFor={id}>{t('import.choose-file')}</label>
      <input
        id={id}
        type="file"
        name="file"
        required
        accept={TABLE_ENDINGS.map((ending) => `.${ending}`).join(',')}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
      />
      <p id={`${id}-hint`} className="import-quiet">
        {t('import.file-hint', { endings: TABLE_ENDINGS.join(', '), most_mb, rows })}
      </p>
      {!script && (
        <noscript>
          <p className="import-quiet">{t('import.file-hint-plain', { most_mb: plain_mb })}</p>
        </noscript>
      )}
      <button
        type="submit"
        className="button button-main"
        disabled={uploads.sending.some(({ state }) => state !== 'failed')}
      >
        {t('import.send')}
      </button>
      <div aria-live="polite">
        {sent && <p>{t('import.sent')}</p>}
        {uploads.sending.map((one) => (
          <SendingLine key={one.key} one={one} again={() => uploads.again(one)} />
        ))}
      </div>
    </form>
  );
}

function SendingLine({ one, again }: { one: Sending; again: () => void }) {
  const { t } = useLocale();
  const { name, size } = one.file;
  if (one.state === 'failed')
    return (
      <p className="import-refused">
        {t('import.not-sent', { name, why: one.why ?? t('file.lost') })}{' '}
        <button type="button" className="button" onClick={again}>
          {t('import.again')}
        </button>
      </p>
    );
  return (
    <p>
      <progress value={one.sent} max={size} aria-label={name} />{' '}
      {one.state === 'waiting'
        ? t('import.waiting')
        : t('import.sending', { name, percent: Math.floor((100 * one.sent) / size) })}
    </p>
  );
}
