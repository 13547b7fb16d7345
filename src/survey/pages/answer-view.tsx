import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { LONGEST_REMARK, type SheetFault, type Typed } from '../sheet.ts';
import { dayText } from '../time.ts';
import type { AnswerPage } from './answer.tsx';

type Asked = AnswerPage['sections'][number]['questions'][number];

interface AnswerViewProps {
  page: AnswerPage;
  answer: { faults: readonly SheetFault[]; typed: Typed } | null;
}

/** The questionnaire on a phone: one column, an answer a line, the whole line can be touched. */
export function AnswerView({ page, answer }: AnswerViewProps) {
  const { t, lang } = useLocale();
  const name = lang === 'vi' ? page.name_vi : page.name_en;
  const faults = new Map(answer?.faults.map(({ question, fault }) => [question, fault]));
  return (
    <article className="answer">
      <PageTitle text={name} />
      <h1>{name}</h1>
      <p className="answer-unit">{page.unit}</p>
      <p>{lang === 'vi' ? page.lead_vi : page.lead_en}</p>
      <p className="answer-quiet">
        {t('answer.until', { day: dayText(page.close_on, -1) })}
        {page.sample && ` ${t('survey.sample-form')}.`}
      </p>
      {answer && <Faults answer={answer} />}
      <form method="post">
        {page.sections.map((section) => (
          <section key={section.section} aria-labelledby={`section-${section.section}`}>
            <h2 id={`section-${section.section}`}>
              {lang === 'vi' ? section.name_vi : section.name_en}
            </h2>
            {section.questions.map((question) => (
              <QuestionField
                key={question.question}
                question={question}
                typed={answer?.typed[question.question] ?? []}
                fault={faults.get(question.question) ?? null}
              />
            ))}
          </section>
        ))}
        <button type="submit" className="answer-send">
          {t('answer.send')}
        </button>
        <p className="answer-quiet">{t('answer.anonymous')}</p>
      </form>
    </article>
  );
}

function Faults({ answer: { faults } }: { answer: { faults: readonly SheetFault[] } }) {
  const { t } = useLocale();
  return (
    <div
      className="answer-faults"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script the browser itself goes to what is wrong
      autoFocus
    >
      <p>{t('answer.faults', { count: faults.length })}</p>
      <p>
        <a href={`#q-${faults[0]!.question}`}>{t('answer.to-first')}</a>
      </p>
    </div>
  );
}

interface QuestionFieldProps {
  question: Asked;
  typed: readonly string[];
  fault: SheetFault['fault'] | null;
}

function QuestionField({ question, typed, fault }: QuestionFieldProps) {
  const { t, lang } = useLocale();
  const { question: code, type, required, options } = question;
  const text = lang === 'vi' ? question.text_vi : question.text_en;
  const told = fault && (
    <strong className="answer-fault" id={`fault-${code}`}>
      {t(`answer.fault-${fault}`)}
    </strong>
  );
  if (type === 'text')
    return (
      <div className="answer-question" id={`q-${code}`}>
        <label htmlFor={`field-${code}`}>{text}</label>
        {told}
        <textarea
          id={`field-${code}`}
          name={code}
          rows={4}
          maxLength={LONGEST_REMARK}
          defaultValue={typed[0] ?? ''}
        />
      </div>
    );
  return (
    <fieldset
      className={fault ? 'answer-question answer-wrong' : 'answer-question'}
      id={`q-${code}`}
      aria-describedby={fault ? `fault-${code}` : undefined}
    >
      <legend>
        {text}
        {!required && <span className="answer-quiet"> {t('answer.optional')}</span>}
      </legend>
      {told}
      {options.map((option) => (
        <label key={option.option}>
          <input
            type={type === 'one' ? 'radio' : 'checkbox'}
            name={code}
            value={option.option}
            defaultChecked={typed.includes(option.option)}
          />
          <span>{lang === 'vi' ? option.text_vi : option.text_en}</span>
        </label>
      ))}
    </fieldset>
  );
}
