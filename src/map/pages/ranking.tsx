import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { MapData, MapFigures } from '../data.ts';
import { rankingOf } from '../ranking.ts';
import { HowCounted } from './how-counted.tsx';
import { RankingTable } from './ranking-table.tsx';

/** The ranking of the chosen block, and how its points are counted. */
export function Ranking({ data, figures }: { data: MapData; figures: MapFigures }) {
  const { t } = useLocale();
  const { block_code } = data.choice;
  const block = data.blocks.find((one) => one.code === block_code)?.name ?? '';
  const moved = rankingOf(data.units, figures, block_code, data.morning).filter(
    ({ gained }) => gained !== 0,
  ).length;
  return (
    <section aria-labelledby="ranking">
      <div className="section-head">
        <h2 id="ranking" tabIndex={-1}>
          {t('map.ranking')} · {block}
        </h2>
        {moved > 0 && <span className="note">{t('map.moved-today', { count: moved })}</span>}
        {data.set.provisional && <span className="badge">{t('map.provisional')}</span>}
      </div>
      <Scroll
        label={t('map.ranking-caption', {
          block,
          period: data.period.name,
          set: data.set.label,
        })}
      >
        <RankingTable data={data} figures={figures} block_code={block_code} />
      </Scroll>
      {isByAnother(data) && <p className="note">{t('map.par-by-766', { set: data.set.label })}</p>}
      <HowCounted set={data.set} />
    </section>
  );
}

/** Whether the chosen block has no set of the PAR index and is ranked by another one. */
const isByAnother = ({ choice, sets_by_block }: MapData): boolean =>
  choice.set_code === 'par' && !sets_by_block[choice.block_code]?.startsWith('par-');
