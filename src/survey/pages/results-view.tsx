import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import type { PrintedFigure, PrintedResult } from '../figure-text.ts';
import { questionsOf } from '../spec.ts';
import { Bar } from './bar.tsx';
import type { ResultsPage } from './results.tsx';

/** Means with their margins: the whole as bars, units and fields as tables. */
export function ResultsView({ page }: { page: ResultsPage }) {
  const { t, lang, count } = useLocale();
  const { spec, whole } = page;
  const name = lang === 'vi' ? spec.name_vi : spec.name_en;
  return (
    <>
      <PageTitle text={`${t('survey.results')} · ${name}`} />
      <p className="survey-up">
        <A href="/surveys">{t('survey.title')}</A>
      </p>
      <h1>{name}</h1>
      <p className="survey-lead">
        {t(`survey.state-${page.state}`)} · {t('survey.sheets', { count: count(whole.sheets) })} ·{' '}
        {t('survey.minimum-says', { minimum: spec.minimum_answers })}
        {spec.mark === 'sample' && ` · ${t('survey.sample-form')}`}
      </p>
      <p className="survey-row">
        <A className="button" href={`/surveys/${page.survey_id}/results.csv`}>
          {t('survey.results-csv')}
        </A>
        {page.may_manage && (
          <A className="button" href={`/surveys/${page.survey_id}/answers.csv`}>
            {t('survey.answers-csv')}
          </A>
        )}
      </p>
      {whole.sheets === 0 ? (
        <p className="survey-empty">{t('survey.no-answers')}</p>
      ) : (
        <>
          <Whole page={page} />
          <ResultTable title={t('survey.by-unit')} rows={page.units} page={page} />
          {page.fields.length > 0 && <Fields page={page} />}
        </>
      )}
      <p className="survey-quiet">{t('survey.margin-says')}</p>
    </>
  );
}

function Whole({ page: { spec, whole } }: { page: ResultsPage }) {
  const { t, lang } = useLocale();
  const factors = new Map(spec.factors.map((one) => [one.factor, one]));
  const texts = new Map(questionsOf(spec).map((one) => [one.question, one]));
  const nameOf = (one: { name_vi: string; name_en: string }) =>
    lang === 'vi' ? one.name_vi : one.name_en;
  return (
    <Scroll label={t('survey.whole')}>
      <table className="survey-table survey-bars">
        <caption>{t('survey.whole')}</caption>
        <thead>
          <tr>
            <th>{t('survey.factor')}</th>
            <th>{t('survey.answers')}</th>
            <th>{t('survey.mean')}</th>
            <th>
              <span className="unseen">{t('survey.bar')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <BarRow name={t('survey.index')} figure={whole.index} strong />
          {whole.factors.map(({ factor, figure }) => (
            <BarRow key={factor} name={nameOf(factors.get(factor)!)} figure={figure} strong />
          ))}
          {whole.questions.map(({ question, figure }) => {
            const one = texts.get(question)!;
            const text = lang === 'vi' ? one.text_vi : one.text_en;
            return <BarRow key={question} name={`${question} · ${text}`} figure={figure} />;
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function BarRow(props: { name: string; figure: PrintedFigure; strong?: boolean }) {
  const { count } = useLocale();
  return (
    <tr className={props.strong ? 'survey-strong' : undefined}>
      <th scope="row">{props.name}</th>
      <td>{count(props.figure.n)}</td>
      <td>
        <FigureText figure={props.figure} />
      </td>
      <td>
        <Bar figure={props.figure} />
      </td>
    </tr>
  );
}

/** `85,20 ± 3,10`, or why there is nothing to tell. */
function FigureText({ figure }: { figure: PrintedFigure }) {
  const { t, figure: written } = useLocale();
  if (figure.mean === null)
    return (
      <span className="survey-quiet">
        {t(`survey.figure-${figure.state}` as 'survey.figure-none')}
      </span>
    );
  return (
    <>
      {written(figure.mean)}
      {figure.margin !== null && <small> ± {written(figure.margin)}</small>}
    </>
  );
}

/** Fields that may be told; how many may not stands below. */
function Fields({ page }: { page: ResultsPage }) {
  const { t, count } = useLocale();
  const told = page.fields.filter(({ index }) => index.state === 'told');
  const few = page.fields.length - told.length;
  return (
    <>
      {told.length > 0 && <ResultTable title={t('survey.by-field')} rows={told} page={page} />}
      {few > 0 && <p className="survey-quiet">{t('survey.fields-few', { count: count(few) })}</p>}
    </>
  );
}

interface ResultTableProps {
  title: string;
  rows: readonly (PrintedResult & { name: string })[];
  page: ResultsPage;
}

function ResultTable({ title, rows, page: { spec } }: ResultTableProps) {
  const { t, lang, count } = useLocale();
  return (
    <Scroll label={title}>
      <table className="survey-table survey-figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th>{t('survey.name')}</th>
            <th>{t('survey.returned')}</th>
            <th>{t('survey.index')}</th>
            {spec.factors.map((factor) => (
              <th key={factor.factor}>{lang === 'vi' ? factor.name_vi : factor.name_en}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name || t('survey.fields-other')}</th>
              <td>{count(row.sheets)}</td>
              {[row.index, ...row.factors.map(({ figure }) => figure)].map((figure, i) => (
                <td key={spec.factors[i - 1]?.factor ?? 'index'}>
                  <FigureText figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
