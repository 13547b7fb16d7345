import { useLocale } from '../../ui/locale.ts';
import { askedText } from '../edit-form.ts';
import type { Question, Section, SurveySpec } from '../spec.ts';
import { Line } from './line.tsx';
import type { Kept } from './survey-view.tsx';

interface QuestionRowProps {
  spec: SurveySpec;
  section: Section;
  question: Question;
  kept: Kept;
}

/** One question of a draft: what it asks, and the forms that change it. */
export function QuestionRow({ spec, section, question, kept }: QuestionRowProps) {
  const { t, lang } = useLocale();
  const { question: code, type, scale, required } = question;
  const own = kept.question === code;
  return (
    <li id={`q-${code}`}>
      <p>
        <code>{code}</code> {lang === 'vi' ? question.text_vi : question.text_en}
      </p>
      <p className="survey-quiet">
        {t(`survey.type-${type}`)}
        {scale && ` · ${scale}`}
        {required && ` · ${t('survey.required')}`}
      </p>
      <details className="survey-more" open={own}>
        <summary>{t('survey.question-change')}</summary>
        <QuestionForm
          {...{ spec, section: section.section, question }}
          kept={own && kept.act === 'save-question' ? kept : {}}
        />
        <form method="post" className="survey-form">
          <input type="hidden" name="act" value="set-asked" />
          <input type="hidden" name="question" value={code} />
          <label className="survey-wide">
            {t('survey.asked-of')}
            <textarea
              name="asked"
              rows={3}
              defaultValue={own && kept.asked ? kept.asked : askedText(question.asked)}
            />
          </label>
          <button type="submit" className="button">
            {t('survey.save')}
          </button>
        </form>
        <div className="survey-row">
          <Step code={code} act="move-question" by="-1" text="survey.up" />
          <Step code={code} act="move-question" by="1" text="survey.down" />
          <Step code={code} act="remove-question" by="" text="survey.question-remove" />
        </div>
      </details>
    </li>
  );
}

function Step(props: {
  code: string;
  act: string;
  by: string;
  text: 'survey.up' | 'survey.down' | 'survey.question-remove';
}) {
  const { t } = useLocale();
  return (
    <form method="post">
      <input type="hidden" name="act" value={props.act} />
      <input type="hidden" name="question" value={props.code} />
      <input type="hidden" name="by" value={props.by} />
      <button type="submit" className="button">
        {t(props.text)}
      </button>
    </form>
  );
}

interface QuestionFormProps {
  spec: SurveySpec;
  section: string;
  /** Null is a new one. */
  question: Question | null;
  kept: Kept;
}

export function QuestionForm({ spec, section, question, kept }: QuestionFormProps) {
  const { t, lang } = useLocale();
  const value = (name: keyof Question) =>
    (kept.section === section ? kept[name] : undefined) ?? String(question?.[name] ?? '');
  return (
    <form method="post" className="survey-form">
      <input type="hidden" name="act" value="save-question" />
      <input type="hidden" name="section" value={section} />
      {question ? (
        <input type="hidden" name="question" value={question.question} />
      ) : (
        <Line name="question" text="survey.code" value={value('question')} />
      )}
      <Line wide name="text_vi" text="survey.text-vi" value={value('text_vi')} />
      <Line wide name="text_en" text="survey.text-en" value={value('text_en')} />
      <label>
        {t('survey.type')}
        <select name="type" defaultValue={value('type') || 'one'}>
          {(['one', 'many', 'text'] as const).map((type) => (
            <option key={type} value={type}>
              {t(`survey.type-${type}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('survey.scale')}
        <select name="scale" defaultValue={value('scale')}>
          {spec.scales.map(({ scale }) => (
            <option key={scale}>{scale}</option>
          ))}
        </select>
      </label>
      <label>
        {t('survey.factor')}
        <select name="factor" defaultValue={value('factor')}>
          <option value="">–</option>
          {spec.factors.map((factor) => (
            <option key={factor.factor} value={factor.factor}>
              {lang === 'vi' ? factor.name_vi : factor.name_en}
            </option>
          ))}
        </select>
      </label>
      <label className="survey-check">
        <input
          type="checkbox"
          name="required"
          value="yes"
          defaultChecked={question?.required ?? true}
        />
        {t('survey.required')}
      </label>
      <button type="submit" className="button">
        {t('survey.save')}
      </button>
    </form>
  );
}
