import { useLocale } from '../../ui/locale.ts';
import type { Sampling, SurveySpec } from '../spec.ts';
import { Line } from './line.tsx';
import type { Kept } from './survey-view.tsx';

/** Name, days, minimum and sampling of a draft. */
export function HeadForm({ spec, kept }: { spec: SurveySpec; kept: Kept }) {
  const { t } = useLocale();
  const value = (name: string, now: string | number | null) => kept[name] ?? String(now ?? '');
  return (
    <details className="survey-more" open={kept.act !== undefined}>
      <summary>{t('survey.head')}</summary>
      <form method="post" className="survey-form">
        <input type="hidden" name="act" value="set-head" />
        <Line wide name="name_vi" text="survey.name-vi" value={value('name_vi', spec.name_vi)} />
        <Line wide name="name_en" text="survey.name-en" value={value('name_en', spec.name_en)} />
        <Line wide name="lead_vi" text="survey.lead-vi" value={value('lead_vi', spec.lead_vi)} />
        <Line wide name="lead_en" text="survey.lead-en" value={value('lead_en', spec.lead_en)} />
        <Line
          type="date"
          name="open_on"
          text="survey.open-on"
          value={value('open_on', spec.open_on)}
        />
        <Line
          type="date"
          name="close_on"
          text="survey.close-on"
          value={value('close_on', spec.close_on)}
        />
        <Line
          name="minimum_answers"
          inputMode="numeric"
          text="survey.minimum"
          value={value('minimum_answers', spec.minimum_answers)}
        />
        {spec.sampling && <SamplingFields sampling={spec.sampling} {...{ spec, value }} />}
        <button type="submit" className="button">
          {t('survey.save')}
        </button>
      </form>
    </details>
  );
}

interface SamplingFieldsProps {
  spec: SurveySpec;
  sampling: Sampling;
  value: (name: string, now: string | number | null) => string;
}

function SamplingFields({ spec, sampling, value }: SamplingFieldsProps) {
  const { t } = useLocale();
  return (
    <>
      <Line
        type="date"
        name="data_from"
        text="survey.data-from"
        value={value('data_from', spec.data_from)}
      />
      <Line
        type="date"
        name="data_to"
        text="survey.data-to"
        value={value('data_to', spec.data_to)}
      />
      <Line
        name="per_unit"
        inputMode="numeric"
        text="survey.per-unit"
        value={value('per_unit', sampling.per_unit)}
      />
      <Line
        name="minimum"
        inputMode="numeric"
        text="survey.stratum-minimum"
        value={value('minimum', sampling.minimum)}
      />
      <label>
        {t('survey.allocation')}
        <select name="allocation" defaultValue={value('allocation', sampling.allocation)}>
          <option value="proportional">{t('survey.allocation-proportional')}</option>
          <option value="equal">{t('survey.allocation-equal')}</option>
        </select>
      </label>
    </>
  );
}
