import type { Refusal } from '../../kernel/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { ROWS, type TypedGrid } from '../paper-grid.ts';
import type { PaperFault } from '../perform-paper.ts';
import type { PaperPage } from './paper.tsx';
import { Told } from './told.tsx';

interface PaperViewProps {
  page: PaperPage;
  /** How many were entered just now. */
  entered: number;
  field: string;
  answer: { refusal: Refusal | null; faults: readonly PaperFault[]; typed: TypedGrid } | null;
}

/** Papers are typed by keyboard: Tab goes from cell to cell, Enter sends. */
export function PaperView({ page, entered, field, answer }: PaperViewProps) {
  const { t, lang } = useLocale();
  return (
    <>
      <PageTitle text={t('survey.paper')} />
      <p className="survey-up">
        <A href="/surveys">{t('survey.title')}</A>
      </p>
      <h1>{t('survey.paper')}</h1>
      <p className="survey-lead">{lang === 'vi' ? page.name_vi : page.name_en}</p>
      <Told done={null} refusal={answer?.refusal ?? null} />
      {entered > 0 && !answer && (
        <p className="survey-done" role="status">
          {t('survey.papers-entered', { count: entered })}
        </p>
      )}
      <PlaceForm page={page} />
      {page.unit && page.questions.length > 0 ? (
        <Grid page={page} field={answer?.typed.field ?? field} answer={answer} />
      ) : (
        <p className="survey-empty">{t('survey.choose-place')}</p>
      )}
    </>
  );
}

function PlaceForm({ page }: { page: PaperPage }) {
  const { t, lang } = useLocale();
  return (
    <form method="get" className="survey-form">
      <label>
        {t('survey.unit')}
        <select name="unit" defaultValue={page.unit?.code ?? ''}>
          {page.units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {page.groups.length > 0 && (
        <label>
          {t('survey.group')}
          <select name="group" defaultValue={page.group ?? ''}>
            {page.groups.map((group) => (
              <option key={group.group} value={group.group}>
                {lang === 'vi' ? group.name_vi : group.name_en}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="button">
        {t('survey.choose')}
      </button>
    </form>
  );
}

type GridProps = Pick<PaperViewProps, 'page' | 'answer'> & { field: string };

function Grid({ page, field, answer }: GridProps) {
  const { t } = useLocale();
  const faults = new Set(answer?.faults.map(({ row, question }) => `${row}.${question}`));
  return (
    <form method="post">
      <input type="hidden" name="unit" value={page.unit!.code} />
      <input type="hidden" name="group" value={page.group!} />
      <input type="hidden" name="entry_key" value={answer?.typed.entry_key ?? page.entry_key} />
      {page.fields.length > 1 ? (
        <label className="survey-field">
          {t('survey.field')}
          <select name="field" defaultValue={field}>
            {page.fields.map((one) => (
              <option key={one} value={one}>
                {one || t('survey.fields-other')}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="field" value={page.fields[0] ?? ''} />
      )}
      {faults.size > 0 && (
        <p className="survey-refused" role="alert">
          {t('survey.paper-faults', { cells: [...faults].join(', ') })}
        </p>
      )}
      <Key page={page} />
      <Scroll label={t('survey.paper')}>
        <Cells page={page} faults={faults} typed={answer?.typed ?? {}} />
      </Scroll>
      <p className="survey-row">
        <button type="submit" className="button button-main">
          {t('survey.enter')}
        </button>
        <span className="survey-quiet">{t('survey.enter-says')}</span>
      </p>
    </form>
  );
}

/** What the letters stand for. */
function Key({ page }: { page: PaperPage }) {
  const { t, lang } = useLocale();
  return (
    <details className="survey-more">
      <summary>{t('survey.key')}</summary>
      <dl className="survey-key">
        {page.questions.map((question) => (
          <div key={question.question}>
            <dt>
              <code>{question.question}</code> {lang === 'vi' ? question.text_vi : question.text_en}
            </dt>
            <dd>
              {question.options
                .map((one) => `${one.option} = ${lang === 'vi' ? one.text_vi : one.text_en}`)
                .join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface CellsProps {
  page: PaperPage;
  /** Cells that are wrong, by their names. */
  faults: ReadonlySet<string>;
  typed: TypedGrid;
}

function Cells({ page, faults, typed }: CellsProps) {
  const { t, lang } = useLocale();
  return (
    <table className="survey-table survey-grid">
      <thead>
        <tr>
          <th>{t('survey.row')}</th>
          {page.questions.map((question) => (
            <th key={question.question} title={lang === 'vi' ? question.text_vi : question.text_en}>
              {question.question}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: ROWS }, (_, i) => i + 1).map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {page.questions.map(({ question, type }) => {
              const name = `${row}.${question}`;
              return (
                <td key={question}>
                  <input
                    name={name}
                    aria-label={t('survey.cell', { row, question })}
                    aria-invalid={faults.has(name) || undefined}
                    className={type === 'text' ? 'survey-words' : 'survey-letter'}
                    defaultValue={typed[name] ?? ''}
                    autoComplete="off"
                    // biome-ignore lint/a11y/noAutofocus: typing goes on at once, stack after stack
                    autoFocus={row === 1 && question === page.questions[0]!.question}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
