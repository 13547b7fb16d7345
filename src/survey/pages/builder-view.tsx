import { useLocale } from '../../ui/locale.ts';
import { optionLines } from '../edit-form.ts';
import type { Scale, SurveySpec } from '../spec.ts';
import type { Survey } from '../survey.ts';
import { HeadForm } from './head-form.tsx';
import { Line } from './line.tsx';
import { QuestionForm, QuestionRow } from './question-view.tsx';
import type { Kept } from './survey-view.tsx';

/** The questionnaire of a draft, a form for every step. */
export function BuilderView({ survey, kept }: { survey: Survey; kept: Kept }) {
  const { t, lang } = useLocale();
  const { spec } = survey;
  return (
    <section aria-labelledby="survey-builder">
      <h2 id="survey-builder">{t('survey.questionnaire')}</h2>
      <HeadForm spec={spec} kept={kept.act === 'set-head' ? kept : {}} />
      {spec.sections.map((section) => (
        <section key={section.section} className="survey-section" aria-label={section.name_vi}>
          <h3>{lang === 'vi' ? section.name_vi : section.name_en}</h3>
          {section.questions.length === 0 && <EmptySection code={section.section} />}
          <ol className="survey-questions">
            {section.questions.map((question) => (
              <QuestionRow key={question.question} spec={spec} {...{ section, question, kept }} />
            ))}
          </ol>
          <details className="survey-more" open={isNew(kept, section.section, spec)}>
            <summary>{t('survey.question-add')}</summary>
            <QuestionForm spec={spec} section={section.section} question={null} kept={kept} />
          </details>
        </section>
      ))}
      <SectionForm kept={kept.act === 'add-section' ? kept : {}} />
      <h3>{t('survey.scales')}</h3>
      {spec.scales.map((scale) => (
        <ScaleForm key={scale.scale} scale={scale} kept={kept} />
      ))}
      <ScaleForm scale={null} kept={kept} />
      <ImportForm kept={kept} />
    </section>
  );
}

/** Whether a new question of a section was refused: then its form stays open with what was typed. */
const isNew = (kept: Kept, section: string, spec: SurveySpec): boolean =>
  kept.act === 'save-question' &&
  kept.section === section &&
  !spec.sections.some(({ questions }) => questions.some((q) => q.question === kept.question));

function EmptySection({ code }: { code: string }) {
  const { t } = useLocale();
  return (
    <form method="post" className="survey-row">
      <input type="hidden" name="act" value="remove-section" />
      <input type="hidden" name="section" value={code} />
      <span>{t('survey.section-empty')}</span>
      <button type="submit" className="button">
        {t('survey.section-remove')}
      </button>
    </form>
  );
}

function SectionForm({ kept }: { kept: Kept }) {
  const { t } = useLocale();
  return (
    <details className="survey-more" open={kept.act !== undefined}>
      <summary>{t('survey.section-add')}</summary>
      <form method="post" className="survey-form">
        <input type="hidden" name="act" value="add-section" />
        <Line name="section" text="survey.code" value={kept.section ?? ''} />
        <Line name="name_vi" text="survey.text-vi" value={kept.name_vi ?? ''} wide />
        <Line name="name_en" text="survey.text-en" value={kept.name_en ?? ''} wide />
        <button type="submit" className="button">
          {t('survey.section-add')}
        </button>
      </form>
    </details>
  );
}

function ScaleForm({ scale, kept }: { scale: Scale | null; kept: Kept }) {
  const { t } = useLocale();
  const own = kept.act === 'save-scale' && (scale === null || kept.scale === scale.scale);
  return (
    <details className="survey-more" open={own}>
      <summary>{scale ? scale.scale : t('survey.scale-add')}</summary>
      <form method="post" className="survey-form">
        <input type="hidden" name="act" value="save-scale" />
        {scale ? (
          <input type="hidden" name="scale" value={scale.scale} />
        ) : (
          <Line name="scale" text="survey.code" value={own ? (kept.scale ?? '') : ''} />
        )}
        <label className="survey-wide">
          {t('survey.scale-options')}
          <textarea
            name="options"
            rows={6}
            required
            defaultValue={own ? kept.options : optionLines(scale?.options ?? [])}
          />
        </label>
        <button type="submit" className="button">
          {t('survey.save')}
        </button>
      </form>
    </details>
  );
}

function ImportForm({ kept }: { kept: Kept }) {
  const { t } = useLocale();
  return (
    <details className="survey-more" open={kept.act === 'import'}>
      <summary>{t('survey.import')}</summary>
      <form method="post" className="survey-form">
        <input type="hidden" name="act" value="import" />
        <label className="survey-wide">
          {t('survey.import-text')}
          <textarea name="spec" rows={10} required spellCheck={false} defaultValue={kept.spec} />
        </label>
        <button type="submit" className="button">
          {t('survey.import')}
        </button>
      </form>
    </details>
  );
}
