import { formatInstant } from '../../kernel/index.ts';
import { MEASURE_CODES } from '../../measure/index.ts';
import { useLocale } from '../../ui/locale.ts';
import { findText } from '../../ui/text/index.ts';
import type { MapUnit } from '../data.ts';
import type { TreeArea, TreeLine, TreeText } from '../score-tree.ts';
import type { UnitScoreData } from '../unit-data.ts';
import { CountLink } from './count-link.tsx';

interface Shown {
  score: UnitScoreData;
  unit: MapUnit;
  period: string;
  at: number | null;
}

/** The way from areas to counts; every count of dossiers opens its list. */
export function ScoreTree(props: Shown) {
  const { t } = useLocale();
  const { tree } = props.score;
  return (
    <details className="explanation">
      <summary>{t('unit.explanation')}</summary>
      {tree.areas.map((area, i) => (
        <Area key={area.code ?? `beside-${i}`} area={area} {...props} />
      ))}
      <ul className="tree-whole">
        {tree.whole.map((one) => (
          <li key={one.line}>
            <Text one={one} {...props} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A set of one area shows its lines at once; the areas of others open one by one. */
function Area({ area, ...shown }: Shown & { area: TreeArea }) {
  const { t, figure } = useLocale();
  const { score } = shown;
  const lines = area.lines.map((line) => <Line key={line.code} line={line} {...shown} />);
  if (score.areas.length < 2) return <>{lines}</>;
  const told = score.areas.find(({ code }) => code === area.code);
  return (
    <details className="tree-area">
      <summary>
        <span>{area.code ? `${area.code}. ${area.name}` : t('unit.beside')}</span>
        {told && (
          <span className="tree-points">
            {told.points === null
              ? t('map.area-none')
              : `${figure(told.points)} / ${figure(told.of)}`}
          </span>
        )}
      </summary>
      {lines}
    </details>
  );
}

function Line({ line, ...shown }: Shown & { line: TreeLine }) {
  const { t } = useLocale();
  const resting = line.texts.find((one) => one.line === 'not-scored');
  return (
    <details className="tree-line" id={`${shown.score.set.set_code}-${line.code}`}>
      <summary>
        <span>
          {line.code}. {line.name}
        </span>
        <span className="tree-points">{line.points ?? (resting ? t('map.area-none') : '–')}</span>
      </summary>
      <ol>
        {line.group && <li className="note">{line.group}</li>}
        {line.texts.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one line never move
          <li key={i} className={`explanation-${one.line}`}>
            <Text one={one} {...shown} />
          </li>
        ))}
      </ol>
    </details>
  );
}

const SUMS = ['subtotal', 'bonus', 'penalty', 'total', 'index'];

function Text({ one, ...shown }: Shown & { one: TreeText }) {
  const { t } = useLocale();
  if (one.line === 'count' || one.line === 'value') return <Figure one={one} {...shown} />;
  if (one.line === 'tier') return <>{`${t('unit.line-tier')}: ${one.text}`}</>;
  if (!SUMS.includes(one.line)) return <>{one.text}</>;
  return (
    <>
      {t(`unit.line-${one.line as 'total'}`)}: <strong>{one.text}</strong>{' '}
      <span className="note">({t('unit.exact', { exact: one.exact! })})</span>
    </>
  );
}

/** A figure that went into a rule. Counts of dossiers, also of the units below, open their list. */
function Figure({ one, score, unit, period, at }: Shown & { one: TreeText }) {
  const { t } = useLocale();
  const measure = one.measure!;
  const is_listed = (MEASURE_CODES as readonly string[]).includes(measure.split('.')[0]!);
  const query = {
    unit: unit.code,
    period,
    measure,
    ...(at !== null && { as_of: formatInstant(at) }),
  };
  return (
    <>
      {t(`unit.part-${one.part as 'numerator'}`)} · <MeasureName measure={measure} score={score} />:{' '}
      {is_listed && one.count !== undefined ? (
        <CountLink count={one.count} query={query} />
      ) : (
        one.text
      )}
    </>
  );
}

/** What a measure is called, and whose dossiers it counts. */
export function MeasureName({ measure, score }: { measure: string; score: UnitScoreData }) {
  const { t, lang } = useLocale();
  const [name = '', scope] = measure.split('.');
  const known = findText(lang, `map.${name.replaceAll('_', '-')}`);
  const told = score.names[name] ?? known ?? name;
  return <>{scope ? `${told} (${t(`unit.scope-${scope as 'below'}`)})` : told}</>;
}
