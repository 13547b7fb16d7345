import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { findText } from '../../ui/text/index.ts';
import type { MeasureField } from '../page/measure-field.ts';
import type { LineVerb } from '../page/possible.ts';
import type { SheetRow } from '../page/sheet-page.ts';
import { mayClaim } from '../sheet-lines.ts';

export interface CellProps {
  row: SheetRow;
  /** The id of the row's form. */
  form: string;
  /** What was typed and refused. */
  kept: Readonly<Record<string, string>>;
  /** What the row's form does; null where there is none. */
  verb: LineVerb | null;
}

/** The figures that the rule looks at: the program's with their lists, the unit's as fields. */
export function FiguresCell(props: CellProps) {
  const { t } = useLocale();
  const { row } = props;
  if (row.method === 'surveyed') return <small>{t('sheet.by-survey')}</small>;
  return (
    <ul className="sheet-figures-list">
      {row.measures.map((measure) => (
        <li key={measure.code}>
          {measure.system === null && props.verb === 'report-line' ? (
            <ValueField measure={measure} {...props} />
          ) : (
            <ToldFigure measure={measure} />
          )}
        </li>
      ))}
    </ul>
  );
}

const useMeasureName = () => {
  const { lang } = useLocale();
  return ({ code, name_vi, name_en }: MeasureField): string => {
    const [own = code, scope] = code.split('.');
    const known = findText(lang, `map.${own.replaceAll('_', '-')}`);
    const told = lang === 'vi' ? name_vi : name_en;
    const below = scope ? ` (${findText(lang, `sheet.scope-${scope}`) ?? scope})` : '';
    return (told || known || code) + below;
  };
};

/** A figure that is read, not written. */
function ToldFigure({ measure }: { measure: MeasureField }) {
  const { t, lang, count } = useLocale();
  const nameOf = useMeasureName();
  const { system, value, link, options } = measure;
  const chosen = options.find(({ code }) => code === value);
  const told = system ?? value;
  const shown = /^\d+$/.test(told) ? count(Number(told)) : told.replace('.', ',');
  const text = chosen ? chosen[`name_${lang}`] : measure.kind === 'yes-no' ? yesNo(t, told) : shown;
  return (
    <>
      <small>{nameOf(measure)}</small>{' '}
      {link ? <A href={link}>{text}</A> : <span>{text || '–'}</span>}
      {system !== null && <small className="sheet-system"> {t('sheet.by-system')}</small>}
    </>
  );
}

function yesNo(t: ReturnType<typeof useLocale>['t'], value: string): string {
  if (value === '') return '';
  return t(value === '1' ? 'sheet.yes' : 'sheet.no');
}

/** A figure that the unit writes. */
function ValueField({ measure, form, kept }: CellProps & { measure: MeasureField }) {
  const { t, lang } = useLocale();
  const nameOf = useMeasureName();
  const name = `value.${measure.code}`;
  const value = kept[name] ?? measure.value;
  const options =
    measure.kind === 'yes-no'
      ? [
          { code: '1', text: t('sheet.yes') },
          { code: '0', text: t('sheet.no') },
        ]
      : measure.options.map((option) => ({ code: option.code, text: option[`name_${lang}`] }));
  const id = `${form}-${measure.code}`;
  return (
    <label htmlFor={id}>
      <small>{nameOf(measure)}</small>
      {options.length > 0 ? (
        <select id={id} name={name} form={form} defaultValue={value}>
          <option value="">–</option>
          {options.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          form={form}
          inputMode="decimal"
          maxLength={40}
          autoComplete="off"
          defaultValue={value}
        />
      )}
    </label>
  );
}

/** The unit's own points: what its figures give, or what it claims. */
export function SelfCell({ row, form, kept, verb }: CellProps) {
  const { t, figure } = useLocale();
  const { self } = row.points;
  const shown = self ? figure(self.printed) : '–';
  if (verb !== 'report-line' || !mayClaim(row.method)) return <>{shown}</>;
  return (
    <label>
      <small>{t('sheet.claimed', { points: shown })}</small>
      <input
        name="self_points"
        form={form}
        inputMode="decimal"
        maxLength={20}
        autoComplete="off"
        defaultValue={kept.self_points ?? row.line.self_points?.replace('.', ',') ?? ''}
      />
    </label>
  );
}

/** Evidence and the unit's words on it. */
export function EvidenceCell({ row, form, kept, verb, place }: CellProps & { place: string }) {
  const { t, count } = useLocale();
  const { files, explanation, evidence_short } = row.line;
  const link = (
    <A href={`${place}/${row.code}#files`}>{t('sheet.files', { files: count(files.length) })}</A>
  );
  if (verb !== 'report-line')
    return (
      <>
        {(files.length > 0 || row.method !== 'surveyed') && link}
        {explanation && <small>{explanation}</small>}
      </>
    );
  return (
    <>
      {link}
      <label>
        <small>{t('sheet.explanation')}</small>
        <textarea
          name="explanation"
          form={form}
          rows={2}
          maxLength={4000}
          defaultValue={kept.explanation ?? explanation ?? ''}
        />
      </label>
      <label className="sheet-check">
        <input
          type="checkbox"
          name="evidence_short"
          form={form}
          defaultChecked={'evidence_short' in kept || evidence_short}
        />
        <small>{t('sheet.evidence-short')}</small>
      </label>
    </>
  );
}

/** What appraisers and the council said; a field for those whose turn it is. */
export function JudgedCell({ row, form, kept, verb, place }: CellProps & { place: string }) {
  const { t, figure } = useLocale();
  const { appraised_1, appraised_2, council, recheck, explained } = row.line;
  const judges = verb !== null && verb !== 'report-line';
  const on_page = row.verbs.filter((one) => one === 'explain-line' || one === 'ask-recheck');
  const told = (points: string | null) =>
    points === null ? t('sheet.agreed') : pointsText(t, figure, points);
  return (
    <>
      {appraised_1 && (
        <small>
          {t('sheet.round-1')}: {told(appraised_1.points)} {appraised_1.reason}
          {appraised_1.explanation_wanted && !explained && (
            <strong> {t('sheet.explanation-wanted')}</strong>
          )}
        </small>
      )}
      {explained && (
        <small>
          {t('sheet.explained')}: {explained.text}
        </small>
      )}
      {appraised_2 && (
        <small>
          {t('sheet.round-2')}: {told(appraised_2.points)} {appraised_2.reason}
        </small>
      )}
      {council && (
        <small>
          {t('sheet.council')}: {told(council.points)} {council.reason}
        </small>
      )}
      {recheck && (
        <small>
          {t('sheet.recheck')}: {recheck.asked.reason}
          {recheck.answered &&
            ` → ${told(recheck.answered.points)} ${recheck.answered.reason ?? ''}`}
        </small>
      )}
      {judges && <JudgeFields row={row} form={form} kept={kept} verb={verb} />}
      {on_page.map((one) => (
        <A key={one} className="button" href={`${place}/${row.code}#${one}`}>
          {t(`sheet.act-${one}`)}
        </A>
      ))}
    </>
  );
}

export const pointsText = (
  t: ReturnType<typeof useLocale>['t'],
  figure: (printed: string) => string,
  points: string,
): string =>
  points === 'not-applicable' ? t('sheet.line-not-applicable') : figure(points.replace('.', ','));

/** Points, the reason, and whether the unit is to explain. */
export function JudgeFields({ row, form, kept, verb }: CellProps) {
  const { t } = useLocale();
  return (
    <div className="sheet-judge">
      <label>
        <small>{t('sheet.points-or-agree')}</small>
        <input
          name="points"
          form={form}
          inputMode="decimal"
          maxLength={20}
          autoComplete="off"
          defaultValue={kept.points ?? ''}
        />
      </label>
      <label>
        <small>{t('sheet.reason')}</small>
        <input
          name="reason"
          form={form}
          maxLength={2000}
          autoComplete="off"
          defaultValue={kept.reason ?? ''}
          required={verb !== 'appraise-line'}
        />
      </label>
      {verb === 'appraise-line' && !row.line.appraised_1?.explanation_wanted && (
        <label className="sheet-check">
          <input
            type="checkbox"
            name="explanation_wanted"
            form={form}
            defaultChecked={'explanation_wanted' in kept}
          />
          <small>{t('sheet.want-explanation')}</small>
        </label>
      )}
    </div>
  );
}
