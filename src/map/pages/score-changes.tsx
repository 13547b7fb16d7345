import { dayOf, formatDay, formatInstant } from '../../kernel/index.ts';
import { formatMoment } from '../../ui/format.ts';
import { PlainForm } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { MapData, MapUnit } from '../data.ts';
import type { UnitData, UnitScoreData } from '../unit-data.ts';
import { MeasureName } from './score-tree.tsx';

interface Shown {
  found: UnitData;
  unit: MapUnit;
  data: MapData;
}

/** Why scores changed between a day that the reader names and what is shown. */
export function ScoreChanges({ found, unit, data }: Shown) {
  const { t } = useLocale();
  const { set_code, block_code, period_code } = data.choice;
  const asked = found.scores.find(({ changes }) => changes)?.changes ?? null;
  const given = asked ? formatDay(dayOf(asked.since)) : '';
  return (
    <details className="score-changes" open={asked !== null}>
      <summary>{t('unit.why-changed')}</summary>
      <PlainForm method="get" action={`/map/units/${unit.code}`} className="changes-form">
        <input type="hidden" name="set" value={set_code} />
        <input type="hidden" name="block" value={block_code} />
        <input type="hidden" name="period" value={period_code} />
        {found.at !== null && <input type="hidden" name="at" value={formatInstant(found.at)} />}
        <label>
          {t('unit.since')}
          <input type="date" name="since" required defaultValue={given} />
        </label>
        <button type="submit" className="button">
          {t('map.show')}
        </button>
      </PlainForm>
      {asked &&
        found.scores.map((score) => (
          <Changes key={score.set.set_code} score={score} shown={found} />
        ))}
    </details>
  );
}

function Changes({ score, shown }: { score: UnitScoreData; shown: UnitData }) {
  const { t, figure, lang } = useLocale();
  const { changes, set, index, place } = score;
  if (!changes) return null;
  const told = (value: string | null, rank: number | null) =>
    value === null
      ? '–'
      : `${figure(value)}${rank ? ` (${t('map.rank').toLowerCase()} ${rank})` : ''}`;
  return (
    <section>
      <h5>
        {set.label}: {told(changes.index, changes.rank)} → {told(index, place?.rank ?? null)}
      </h5>
      <p className="note">
        {formatMoment(changes.since)} → {formatMoment(shown.shown_at)}
      </p>
      {changes.lines.length === 0 ? (
        <p>{t('unit.no-changes')}</p>
      ) : (
        <ul>
          {changes.lines.map((line) => (
            <li key={line.code}>
              <strong>
                {line.code}. {line[`name_${lang}`]}
              </strong>
              : {line.before === null ? '–' : figure(line.before)} →{' '}
              {line.after === null ? '–' : figure(line.after)}
              {line.figures.map(({ measure, before, after }) => (
                <span key={measure} className="note change-figure">
                  <MeasureName measure={measure} score={score} />: {before ?? '–'} → {after ?? '–'}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
