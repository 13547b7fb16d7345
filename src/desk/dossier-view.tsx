import type { Refusal } from '../kernel/index.ts';
import { RefusalNotice } from '../ui/failure.tsx';
import { A } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { findText, type TextKey } from '../ui/text/index.ts';
import { ActForms, type ActFormsProps } from './act-forms.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import { DuePanel } from './due-panel.tsx';
import { SampleMark } from './sample-mark.tsx';
import { StepsList } from './steps-list.tsx';
import { TimelineView } from './timeline-view.tsx';

/** What became of the form that was just sent, when it was refused. */
export interface ActAnswer {
  refusal: Refusal;
  kept: NonNullable<ActFormsProps['kept']>;
  /** The last event that the sender had seen. */
  seen_seq: number | null;
}

interface DossierViewProps {
  page: Omit<ActFormsProps, 'kept'>;
  answer: ActAnswer | null;
  /** The verb that was just done. */
  done: string | null;
}

/** One dossier: what it is, when it is due, what can be done, what happened. */
export function DossierView({ page, answer, done }: DossierViewProps) {
  const { t } = useLocale();
  const { sheet } = page;
  const { dossier, procedure } = sheet;
  return (
    <article className="dossier">
      <PageTitle text={dossier.code} />
      {answer ? <Refused answer={answer} /> : <Done verb={done} />}
      <header className="dossier-head">
        <div>
          <h1>{dossier.code}</h1>
          <p>
            <A href={`/procedures/${procedure.procedure_id}`}>{procedure.title}</A>{' '}
            <SampleMark mark={procedure.mark} />
          </p>
          <p className="dossier-state">{t(`desk.state-${dossier.state}`)}</p>
          <p className="dossier-links">
            <A href={`/dossiers/${dossier.code}?slip=1`}>{t('desk.slip')}</A>
            {sheet.possible.includes('return-result') && (
              <>
                {' · '}
                <A href={`/surveys/rating/${dossier.code}`}>{t('survey.rating-slip')}</A>
              </>
            )}
          </p>
        </div>
        <DuePanel sheet={sheet} />
      </header>
      <ActForms {...page} kept={answer?.kept ?? null} />
      <div className="dossier-columns">
        <div>
          <DossierFacts sheet={sheet} />
          <StepsList steps={sheet.steps} />
        </div>
        <TimelineView sheet={sheet} seen_seq={answer?.seen_seq ?? null} />
      </div>
    </article>
  );
}

/** Says what was just done; the page's own state says the same. */
function Done({ verb }: { verb: string | null }) {
  const { lang } = useLocale();
  const text = verb && findText(lang, `desk.done-${verb}`);
  return (
    <div role="status" className={text ? 'desk-done' : undefined}>
      {text}
    </div>
  );
}

/** Why it could not be done, and what was entered, so that nothing has to be typed again. */
function Refused({ answer: { refusal, kept } }: { answer: ActAnswer }) {
  const { t } = useLocale();
  return (
    <div className="desk-refused">
      <RefusalNotice refusal={refusal} />
      {kept.entered.reason && (
        <p>
          {t(`desk.act-name-${kept.verb}` as TextKey)}: “{kept.entered.reason}”
        </p>
      )}
    </div>
  );
}
