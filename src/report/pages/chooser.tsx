import { useLocale } from '../../ui/locale.ts';
import type { TextKey } from '../../ui/text/index.ts';
import { DEFINITIONS, LEVELS } from '../choice.ts';
import type { DossierReport } from './read-dossiers.ts';

/** The choices of the report; without script, and kept in the address. */
export function Chooser({ report: { periods, typed, refusal } }: { report: DossierReport }) {
  const { t } = useLocale();
  const fault = (name: string) => refusal?.path === name || undefined;
  return (
    <form method="get" className="report-form" key={JSON.stringify(typed)}>
      <label>
        {t('map.period')}
        <select name="period" defaultValue={typed.period} aria-invalid={fault('period')}>
          {Object.entries(Object.groupBy(periods, ({ kind }) => kind)).map(([kind, some]) => (
            <optgroup key={kind} label={t(`map.period-${kind}` as TextKey)}>
              {some!.map(({ period_code, name }) => (
                <option key={period_code} value={period_code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {t('report.at')}
        <input
          type="datetime-local"
          name="at"
          defaultValue={typed.at}
          aria-invalid={fault('at')}
          aria-describedby="report-at"
        />
      </label>
      <Options name="definition" label={t('report.definition')} chosen={typed.definition}>
        {DEFINITIONS.map((code) => ({ code, text: t(`report.${code}`) }))}
      </Options>
      <Options name="level" label={t('report.units')} chosen={typed.level}>
        {[
          { code: '', text: t('report.no-units') },
          ...LEVELS.map((code) => ({ code, text: t(`map.level-${code}`) })),
        ]}
      </Options>
      <button type="submit" className="button button-main">
        {t('map.show')}
      </button>
      <p id="report-at" className="report-note">
        {t('report.at-note')}
      </p>
    </form>
  );
}

function Options(props: {
  name: string;
  label: string;
  chosen: string;
  children: readonly { code: string; text: string }[];
}) {
  return (
    <label>
      {props.label}
      <select name={props.name} defaultValue={props.chosen}>
        {props.children.map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
