import { formatInstant } from '../../kernel/index.ts';
import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { unitAddress } from '../address.ts';
import type { MapData, MapUnit } from '../data.ts';
import type { UnitData, UnitScoreData } from '../unit-data.ts';
import { ScoreChanges } from './score-changes.tsx';
import { ScoreGains } from './score-gains.tsx';
import { ScoreHistory } from './score-history.tsx';
import { ScoreTree } from './score-tree.tsx';

interface Shown {
  found: UnitData;
  unit: MapUnit;
  data: MapData;
}

/** A unit's score by each set its reader may see, and why it is what it is. */
export function UnitScores(props: Shown) {
  const { t } = useLocale();
  const { found, unit, data } = props;
  return (
    <section aria-labelledby="unit-scores">
      <h3 id="unit-scores" className="unseen">
        {t('unit.scores')}
      </h3>
      {found.at !== null && (
        <p className="unit-moment">
          {t('unit.as-of', { time: formatMoment(found.at) })}{' '}
          <A href={unitAddress(unit.code, data.choice)}>{t('unit.now')}</A>
        </p>
      )}
      {found.scores.map((score) => (
        <UnitScore key={score.set.set_code} score={score} {...props} />
      ))}
      <ScoreChanges {...props} />
    </section>
  );
}

function UnitScore(props: Shown & { score: UnitScoreData }) {
  const { t, figure } = useLocale();
  const { score, unit, data, found } = props;
  const { set, total, index, place, tier } = score;
  const is_whole = set.areas.length > 1;
  return (
    <div className="unit-score">
      <div className="section-head">
        <h4>{set.label}</h4>
        {set.provisional && <span className="badge">{t('map.provisional')}</span>}
      </div>
      {total === null || index === null ? (
        <p>{t('unit.not-scored')}</p>
      ) : (
        <p className="unit-score-figure">
          <strong>{figure(is_whole ? index : total)}</strong> / {set.maximum}
          {place && <> · {t('unit.rank-of', { rank: place.rank, units: place.ranked_units })}</>}
          {place && place.sharing_units > 0 && (
            <> ({t('unit.rank-shared', { count: place.sharing_units })})</>
          )}
          {tier && <> · {tier}</>}
          {is_whole && (
            <span className="note unit-covered">
              {t('unit.covered', {
                points: figure(total),
                of: figure(score.of),
                maximum: set.maximum,
              })}
            </span>
          )}
        </p>
      )}
      <ScoreTree score={score} unit={unit} period={data.choice.period_code} at={found.at} />
      {is_whole && <ScoreGains score={score} data={data} />}
      <ScoreHistory score={score} />
      <Lasting {...props} />
    </div>
  );
}

/** A link that shows the same for ever, and what a stranger needs to compute it again. */
function Lasting({ score, unit, data, found }: Shown & { score: UnitScoreData }) {
  const { t } = useLocale();
  const at = formatInstant(found.shown_at);
  const period = data.choice.period_code;
  const query = new URLSearchParams({ period, at });
  const { set_code } = score.set;
  return (
    <p className="note unit-lasting">
      <A href={`${unitAddress(unit.code, data.choice)}&at=${encodeURIComponent(at)}`}>
        {t('unit.lasting')}
      </A>
      {' · '}
      <A href={`/api/v1/scores/${set_code}/set.json`}>{t('unit.export-set')}</A>
      {' · '}
      <A href={`/api/v1/scores/${set_code}/data.csv?${query}`}>{t('unit.export-data')}</A>
      {score.inputs_sha256 && (
        <>
          <br />
          {t('unit.checksum')}: <code>{score.inputs_sha256}</code>
        </>
      )}
    </p>
  );
}
