import { Changing } from '../../ui/changing.tsx';
import { useLocale } from '../../ui/locale.ts';
import { blockSummary } from '../block-summary.ts';
import type { MapData, MapFigures } from '../data.ts';

/** The chosen block under a whole index: its mean and its tiers. */
export function BlockFigures({ data, figures }: { data: MapData; figures: MapFigures }) {
  const { t, figure } = useLocale();
  const { block_code } = data.choice;
  const { mean, tiers, covered } = blockSummary(data.units, figures, block_code, data.set.tiers);
  const block = data.blocks.find((one) => one.code === block_code)?.name ?? '';
  if (data.set.areas.length < 2 || mean === null) return null;
  return (
    <p className="block-figures">
      <strong>
        <Changing text={figure(mean)} />
      </strong>{' '}
      {t('map.block-mean', { block, set: data.set.label })}
      {covered && (
        <span className="note">
          {' · '}
          {t('map.covered', {
            points: covered.from === covered.to ? covered.to : `${covered.from}–${covered.to}`,
            maximum: data.set.maximum,
          })}
        </span>
      )}
      {tiers.length > 0 && (
        <span>
          {' '}
          · {tiers.map(({ name, units }) => `${units} ${name.toLowerCase()}`).join(' / ')}
        </span>
      )}
    </p>
  );
}
