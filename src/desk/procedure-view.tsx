import type { ReactNode } from 'react';
import type { Procedure, Step } from '../procedure/index.ts';
import { formatCount, formatDate } from '../ui/format.ts';
import { A } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import type { TextKey } from '../ui/text/index.ts';
import { deciders } from './catalogue-view.tsx';
import { limitWords } from './limit-words.ts';
import { SampleMark } from './sample-mark.tsx';

interface ProcedureViewProps {
  procedure: Omit<Procedure, 'search_key'>;
  agencies: readonly { code: string; name: string }[];
}

/** One procedure: what it is, who decides, how long it may take, its steps, and where that is from. */
export function ProcedureView({ procedure, agencies }: ProcedureViewProps) {
  const locale = useLocale();
  const { t, lang } = locale;
  const names = new Map(agencies.map(({ code, name }) => [code, name]));
  const { fee_vnd, online_level, valid_from, valid_to, mark, source } = procedure;
  const levels = procedure.serves_at.map((level) => t(`desk.level-${level}`)).join(', ');
  return (
    <article className="procedure">
      <PageTitle text={procedure.title} />
      <p>
        <A href="/procedures">{t('catalogue.back')}</A>
      </p>
      <h1>{procedure.title}</h1>
      {mark !== null && (
        <p className="procedure-mark">
          <SampleMark mark={mark} /> {t(`desk.mark-${mark}-says`)}
        </p>
      )}
      <dl className="dossier-facts">
        <Fact head="desk.procedure-code">{procedure.code}</Fact>
        <Fact head="desk.field">{procedure.field}</Fact>
        <Fact head="catalogue.decided">{deciders(procedure, names, t)}</Fact>
        <Fact head="catalogue.received-at">{levels}</Fact>
        <Fact head="desk.limit">{limitWords(procedure, locale)}</Fact>
        <Fact head="catalogue.fee">
          {fee_vnd === null
            ? t('catalogue.not-in-source')
            : t('catalogue.fee-vnd', { amount: formatCount(fee_vnd, lang) })}
        </Fact>
        <Fact head="catalogue.online">
          {t(
            online_level === null ? 'catalogue.not-in-source' : `catalogue.online-${online_level}`,
          )}
        </Fact>
        <Fact head="catalogue.in-force">
          {t('catalogue.from-day', { day: formatDate(valid_from) })}
          {valid_to !== null && ` ${t('catalogue.until-day', { day: formatDate(valid_to) })}`}
        </Fact>
        <Fact head="catalogue.source">{source}</Fact>
      </dl>
      <Steps steps={procedure.steps} />
    </article>
  );
}

function Fact({ head, children }: { head: TextKey; children: ReactNode }) {
  const { t } = useLocale();
  return (
    <div>
      <dt>{t(head)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only the steps that the source prints. */
function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useLocale();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('desk.steps')}</h2>
      {steps.length === 0 ? (
        <p className="dossier-note">{t('catalogue.no-steps')}</p>
      ) : (
        <ol className="dossier-steps">
          {steps.map((step) => (
            <li key={step.order}>
              {step.name}
              <small>
                {[step.role, step.unit].filter((part) => part !== null).join(', ')}
                <StepTime step={step} />
              </small>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function StepTime({ step: { hours, outside_clock } }: { step: Step }) {
  const { t, lang } = useLocale();
  if (outside_clock) return ` · ${t('catalogue.not-counted')}`;
  if (hours === null) return null;
  return ` · ${t('catalogue.hours', { hours: String(hours).replace('.', lang === 'vi' ? ',' : '.') })}`;
}
