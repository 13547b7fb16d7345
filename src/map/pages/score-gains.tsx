import { useLocale } from '../../ui/locale.ts';
import type { MapData } from '../data.ts';
import type { UnitScoreData } from '../unit-data.ts';

/** Where a unit could still win points, and whom it would pass. */
export function ScoreGains({ score, data }: { score: UnitScoreData; data: MapData }) {
  const { t, figure, lang } = useLocale();
  const { lines, above } = score.gains;
  if (lines.length === 0) return null;
  const next = above && data.units.find((unit) => unit.unit_id === above.unit_id);
  return (
    <details className="score-gains">
      <summary>{t('unit.gains')}</summary>
      {next && above && (
        <p>{t('unit.gains-above', { unit: next.name, index: figure(above.index) })}</p>
      )}
      <ul>
        {lines.map((line) => (
          <li key={line.code}>
            {line.code}. {line[`name_${lang}`]}:{' '}
            {t('unit.lacking', { points: figure(line.lacking) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
