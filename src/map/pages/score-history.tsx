import { useLocale } from '../../ui/locale.ts';
import type { HistoryPoint, UnitScoreData } from '../unit-data.ts';

const [WIDTH, HEIGHT, EDGE] = [320, 84, 6];

/** Closed months and quarters: a line of the months, and all of them as a table. */
export function ScoreHistory({ score }: { score: UnitScoreData }) {
  const { t, figure } = useLocale();
  const { history, set } = score;
  if (history.length === 0) return null;
  return (
    <details className="score-history">
      <summary>{t('unit.history')}</summary>
      <Chart points={history.filter((one) => one.is_month)} />
      <table className="figures">
        <caption className="unseen">
          {t('unit.history')}: {set.label}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('map.period')}</th>
            <th scope="col">{t('unit.line-index')}</th>
            <th scope="col">{t('map.rank')}</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map(({ period_code, name, index, rank }) => (
            <tr key={period_code}>
              <th scope="row">{name}</th>
              <td>{index === null ? '–' : figure(index)}</td>
              <td>{rank ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The months between the lowest and the highest of them; the table beneath tells the same. */
function Chart({ points }: { points: HistoryPoint[] }) {
  const { figure } = useLocale();
  const heights = points.flatMap(({ height }) => height ?? []);
  const [first, last] = [points[0], points.at(-1)];
  if (heights.length < 2 || !first || !last) return null;
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = (i: number) => EDGE + (i * (WIDTH - 2 * EDGE)) / (points.length - 1);
  const y = (height: number) =>
    HEIGHT - EDGE - ((height - low) * (HEIGHT - 2 * EDGE)) / (high - low || 1);
  const places = points.flatMap(({ height }, i) => (height === null ? [] : [[x(i), y(height)]]));
  const tell = ({ name, index }: HistoryPoint) =>
    `${name}: ${index === null ? '–' : figure(index)}`;
  const label = `${tell(first)} → ${tell(last)}`;
  return (
    <figure className="score-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <polyline points={places.map((place) => place.join(',')).join(' ')} />
        {places.map(([cx, cy]) => (
          <circle key={cx} cx={cx} cy={cy} r="2.5" />
        ))}
      </svg>
      <figcaption className="note">{label}</figcaption>
    </figure>
  );
}
