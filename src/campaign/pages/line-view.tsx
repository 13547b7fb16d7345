import type { ReactNode } from 'react';
import { type FileFacts, fileLink } from '../../file/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatMoment } from '../../ui/format.ts';
import { A, PlainForm } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { FileField } from '../../ui/pages/file-field.tsx';
import { findText, type TextKey } from '../../ui/text/index.ts';
import type { LineChange } from '../page/history.ts';
import { SHOWN_STAGES, type SheetRow } from '../page/sheet-page.ts';
import type { FormAnswer } from './act-on-sheet.ts';
import { EvidenceCell, FiguresCell, JudgedCell, JudgeFields, SelfCell } from './line-cells.tsx';
import type { SheetHead } from './read-sheet.ts';

interface LineViewProps extends SheetHead {
  row: SheetRow;
  files: FileFacts[];
  history: LineChange[];
  names: Record<number, string>;
  /** What files brought here belong to. */
  about: string;
  form_key: string;
  answer: FormAnswer | null;
}

/** Everything of one line: what is asked, what stands, what may be done, what happened. */
export function LineView(props: LineViewProps) {
  const { t, lang } = useLocale();
  const { campaign, unit, row, answer } = props;
  const sheet = `/campaigns/${campaign.campaign_code}/${unit.code}`;
  const title = `${row.code}. ${row[`name_${lang}`]}`;
  return (
    <div className="sheet-page">
      <PageTitle text={`${title} · ${unit.name}`} />
      <p className="sheet-way">
        <A href={`/campaigns/${campaign.campaign_code}`}>{campaign.name}</A>
        {' › '}
        <A href={`${sheet}#line-${row.code}`}>{unit.name}</A>
      </p>
      <h1>{title}</h1>
      {answer?.refusal ? (
        <div className="admin-refused">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      ) : (
        answer && (
          <p className="admin-done" role="status">
            {t('sheet.status-saved')}
          </p>
        )
      )}
      <Asked {...props} />
      <Standing {...props} place={sheet} />
      <Files {...props} place={sheet} />
      {row.verbs.map((verb) => (
        <ActForm key={verb} verb={verb} {...props} />
      ))}
      <History {...props} />
    </div>
  );
}

/** What the line asks: maximum, rule in words, evidence, source, who appraises. */
function Asked({ row, set }: LineViewProps) {
  const { t, lang, figure } = useLocale();
  const facts: [TextKey, ReactNode][] = [
    ['sheet.column-maximum', figure(row.maximum)],
    ['sheet.method', t(`sheet.method-${row.method}`)],
    ['sheet.rule', row.rule[lang]],
    ['sheet.evidence-asked', row.evidence_asked],
    ['sheet.agency', row.agency?.[`name_${lang}`] ?? t('sheet.agency-council')],
    ['sheet.source', row.source],
    [
      'sheet.set',
      <A key="set" href={`/criteria/${set.set_code}/${set.version}`}>
        {set[`name_${lang}`]}
      </A>,
    ],
  ];
  return (
    <dl className="sheet-asked">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The points at each stage, and the figures and words behind them. */
function Standing(props: LineViewProps & { place: string }) {
  const { t, figure } = useLocale();
  const { row, place } = props;
  const cell = { row, form: '', kept: {}, verb: null, place };
  return (
    <section aria-labelledby="line-points" className="sheet-standing">
      <h2 id="line-points">{t('sheet.points')}</h2>
      <dl className="sheet-lead">
        {SHOWN_STAGES.map((stage) => (
          <div key={stage}>
            <dt>{t(`sheet.stage-${stage}`)}</dt>
            <dd>
              {row.points[stage] ? figure(row.points[stage].printed) : t(`sheet.line-${row.state}`)}
            </dd>
          </div>
        ))}
      </dl>
      <FiguresCell {...cell} />
      {row.line.explanation && <p>{row.line.explanation}</p>}
      <div className="sheet-words">
        <JudgedCell {...cell} row={{ ...row, verbs: [] }} />
      </div>
    </section>
  );
}

/** The evidence, and a way to bring more while the unit reports. */
function Files({ row, files, about, form_key, answer, place }: LineViewProps & { place: string }) {
  const { t } = useLocale();
  const may_change = row.verbs.includes('report-line');
  if (files.length === 0 && !may_change) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('sheet.column-evidence')}</h2>
      <ul className="sheet-file-list">
        {files.map(({ file_id, name }) => (
          <li key={file_id}>
            <A href={fileLink(file_id)}>{name}</A>
            {may_change && (
              <form method="post">
                <Hidden row={row} verb="remove-evidence" form_key={`${form_key}-${file_id}`} />
                <input type="hidden" name="file_id" value={file_id} />
                <button
                  type="submit"
                  className="button"
                  aria-label={t('sheet.remove-file', { name })}
                >
                  {t('sheet.remove')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {may_change && (
        <PlainForm
          method="post"
          encType="multipart/form-data"
          className="admin-form"
          action={`${place}/${row.code}`}
        >
          <Hidden
            row={row}
            verb="attach-evidence"
            form_key={`${form_key}-attach-${row.line.version}`}
          />
          <input type="hidden" name="about" value={about} />
          <FileField name="files" kept={[]} about={about} label={t('sheet.bring-files')} />
          <button type="submit" className="button">
            {t('sheet.attach')}
          </button>
          {answer?.refusal && answer.verb === 'attach-evidence' && (
            <RefusalNotice refusal={answer.refusal} />
          )}
        </PlainForm>
      )}
    </section>
  );
}

function Hidden({ row, verb, form_key }: { row: SheetRow; verb: string; form_key: string }) {
  return (
    <>
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="line_code" value={row.code} />
      <input type="hidden" name="version" value={row.line.version} />
      <input type="hidden" name="idempotency_key" value={form_key} />
    </>
  );
}

/** One thing that the viewer may do now. */
function ActForm(props: LineViewProps & { verb: SheetRow['verbs'][number] }) {
  const { t } = useLocale();
  const { row, verb, form_key, answer, about } = props;
  const kept = answer?.refusal && answer.verb === verb ? answer.kept : {};
  const form = `form-${verb}`;
  const cell = { row, form, kept, verb, place: '' };
  const with_files = verb === 'explain-line' || verb === 'ask-recheck';
  return (
    <section aria-labelledby={verb} className="sheet-act">
      <h2 id={verb}>{t(`sheet.act-${verb}`)}</h2>
      <p className="admin-lead">{t(`sheet.act-${verb}-says`)}</p>
      <form id={form} method="post" encType={with_files ? 'multipart/form-data' : undefined}>
        <Hidden row={row} verb={verb} form_key={`${form_key}-${verb}-${row.line.version}`} />
        {verb === 'report-line' && (
          <>
            <FiguresCell {...cell} />
            <SelfCell {...cell} />
            <EvidenceCell {...cell} />
          </>
        )}
        {with_files && (
          <>
            <label>
              {t('sheet.words')}
              <textarea
                name={verb === 'explain-line' ? 'text' : 'reason'}
                rows={4}
                required
                minLength={3}
                maxLength={4000}
                defaultValue={kept.text ?? kept.reason ?? ''}
              />
            </label>
            <input type="hidden" name="about" value={about} />
            <FileField name="files" kept={[]} about={about} label={t('sheet.bring-files')} />
          </>
        )}
        {verb !== 'report-line' && !with_files && <JudgeFields {...cell} />}
        <button type="submit" className="button button-main">
          {t('sheet.save')}
        </button>
      </form>
    </section>
  );
}

/** Every change with who, when, why, before and after. */
function History({ history, names }: LineViewProps) {
  const { t, lang } = useLocale();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="line-history">
      <h2 id="line-history">{t('sheet.history')}</h2>
      <ol className="sheet-history">
        {history.map(({ seq, kind, at, by, reason, fields }) => (
          <li key={seq}>
            <strong>{findText(lang, `sheet.kind-${kind.slice(6)}`) ?? kind}</strong>{' '}
            {formatMoment(at)} · {by === null ? t('sheet.by-itself') : names[by]}
            {reason && <p>{reason}</p>}
            <dl>
              {fields.map(({ name, before, after }) => (
                <div key={name}>
                  <dt>{findText(lang, `sheet.field-${name}`) ?? name}</dt>
                  <dd>
                    <del>{before}</del> → <ins>{after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
