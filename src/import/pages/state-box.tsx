import type { ReactNode } from 'react';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { ImportPage } from './import.tsx';

/** What the import is doing or has done, and the one thing to do next. */
export function StateBox({ page }: { page: ImportPage }) {
  if (page.is_underway) return <Underway page={page} />;
  switch (page.record.state) {
    case 'checking':
    case 'running':
    case 'undoing':
      return <Left page={page} />;
    case 'checked':
      return <Checked page={page} />;
    case 'stopped':
      return <Stopped page={page} />;
    case 'finished':
      return <Finished page={page} />;
    case 'undone':
      return <Undone page={page} />;
    case 'failed':
      return <Failed page={page} />;
  }
}

interface BoxProps {
  page: ImportPage;
}

function Underway({ page: { record, progress, may_manage } }: BoxProps) {
  const { t, count } = useLocale();
  const { done, total } = progress ?? { done: record.rows_done, total: record.rows_total };
  const what = progress?.what ?? WHAT[record.state] ?? 'reading';
  // A file is read before its rows are known: then bytes are counted.
  const shown = what === 'reading' ? Math.floor(done / 1_048_576) : done;
  const is_counted = what === 'reading' || total > 0;
  const text = is_counted
    ? t(`import.progress-${what}`, { done: count(shown), total: count(total) })
    : t(`import.state-${record.state}`);
  return (
    <div className="import-box" aria-live="polite">
      <p>
        <strong>{text}</strong>{' '}
        {total > 0 && t('import.percent', { percent: Math.floor((100 * done) / total) })}
      </p>
      <progress max={total || 1} value={total > 0 ? done : undefined} aria-label={text} />
      <p className="import-quiet">{t('import.progress-leave')}</p>
      <div className="admin-row">
        <A className="button" href={`/imports/${record.import_id}`}>
          {t('import.progress-reload')}
        </A>
        {may_manage && progress && <Press act="stop" text={t('import.stop')} />}
      </div>
    </div>
  );
}

/** What another process does to an import, by its state alone. */
const WHAT: Partial<Record<string, 'checking' | 'writing' | 'undoing'>> = {
  checking: 'checking',
  running: 'writing',
  undoing: 'undoing',
};

/** Begun, and nobody works on it any more. */
function Left({ page: { record, may_manage } }: BoxProps) {
  const { t } = useLocale();
  const { state } = record;
  if (state === 'running') return <Stopped page={{ record, may_manage }} />;
  const undoing = state === 'undoing';
  return (
    <div className="import-box import-box-warn" role="status">
      <p>{undoing ? t('import.undo-stopped-says') : t('refusal.import.interrupted')}</p>
      {may_manage && (
        <div className="admin-row">
          {undoing ? (
            <Press act="go" text={t('import.undo-resume')} main />
          ) : (
            <MapAgain page={{ record }} text={t('import.edit-mapping')} main />
          )}
        </div>
      )}
    </div>
  );
}

function Checked({ page: { record, may_manage } }: BoxProps) {
  const { t, count } = useLocale();
  const { taken, amended } = record.totals.outcomes;
  const some = taken + amended > 0;
  return (
    <div className="import-box">
      <p>{some ? t('import.checked-says') : t('import.checked-nothing')}</p>
      {may_manage && (
        <div className="admin-row">
          {some && <Press act="go" text={t('import.go', { count: count(taken + amended) })} main />}
          <MapAgain page={{ record }} text={t('import.edit-mapping')} main={!some} />
        </div>
      )}
      {some && <p className="import-quiet">{t('import.go-says')}</p>}
    </div>
  );
}

function Stopped({ page }: { page: Pick<ImportPage, 'record' | 'may_manage'> }) {
  const { record, may_manage } = page;
  const { t, count } = useLocale();
  const { import_id, file_id, rows_done, rows_total } = record;
  return (
    <div className="import-box import-box-warn" role="status">
      <p>{t('import.stopped-says', { done: count(rows_done), total: count(rows_total) })}</p>
      {file_id === null && <p>{t('import.resume-by-command', { id: import_id })}</p>}
      {may_manage && (
        <div className="admin-row">
          {file_id !== null && <Press act="go" text={t('import.resume')} main />}
          <UndoLink page={{ record }} />
        </div>
      )}
    </div>
  );
}

function Finished({ page: { record, may_manage } }: BoxProps) {
  const { t } = useLocale();
  const time = formatMoment(record.ended_at ?? record.at);
  return (
    <div className="import-box import-box-done" role="status">
      <p>{t('import.finished-says', { time })}</p>
      <div className="admin-row">
        <A className="button button-main" href="/map">
          {t('import.to-map')}
        </A>
        {may_manage && (
          <>
            <MapAgain page={{ record }} text={t('import.other-mapping')} />
            <UndoLink page={{ record }} />
          </>
        )}
      </div>
    </div>
  );
}

function Undone({ page: { record, may_manage } }: BoxProps) {
  const { t, count } = useLocale();
  const { undone } = record.totals;
  const told = [
    ['import.undone-says', undone?.undone ?? 0],
    ['import.given-back', undone?.given_back ?? 0],
    ['import.undone-stayed', undone?.acted_on_since ?? 0],
    ['import.amended-since', undone?.amended_since ?? 0],
  ] as const;
  return (
    <div className="import-box" role="status">
      {told
        .filter(([key, many]) => many > 0 || key === 'import.undone-says')
        .map(([key, many]) => (
          <p key={key}>{t(key, { count: count(many) })}</p>
        ))}
      {may_manage && (
        <div className="admin-row">
          <MapAgain page={{ record }} text={t('import.other-mapping')} />
        </div>
      )}
    </div>
  );
}

function Failed({ page: { record, may_manage } }: BoxProps) {
  const { t } = useLocale();
  return (
    <div className="import-box import-box-failed" role="alert">
      <p>
        <strong>{t('import.failed-says')}</strong>
      </p>
      {record.failure && <RefusalNotice refusal={record.failure} />}
      {may_manage && (
        <div className="admin-row">
          <MapAgain page={{ record }} text={t('import.edit-mapping')} main />
        </div>
      )}
    </div>
  );
}

/** Back to the columns with this import's mapping, while its file is kept. */
function MapAgain(props: { page: Pick<ImportPage, 'record'>; text: ReactNode; main?: boolean }) {
  const { import_id, file_id } = props.page.record;
  if (file_id === null) return null;
  return (
    <A
      className={props.main ? 'button button-main' : 'button'}
      href={`/imports/new/${file_id}?from=${import_id}`}
    >
      {props.text}
    </A>
  );
}

function UndoLink({ page: { record } }: { page: Pick<ImportPage, 'record'> }) {
  const { t } = useLocale();
  return (
    <A className="button" href={`/imports/${record.import_id}?undo=1`}>
      {t('import.undo')}
    </A>
  );
}

function Press({ act, text, main = false }: { act: string; text: string; main?: boolean }) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <button type="submit" className={main ? 'button button-main' : 'button'}>
        {text}
      </button>
    </form>
  );
}
