import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { Changing } from '../../ui/changing.tsx';
import { useLocale } from '../../ui/locale.ts';
import { unitAddress } from '../address.ts';
import type { TileGroup } from '../arrange-tiles.ts';
import type { MapData, MapFigures } from '../data.ts';
import { Swatch } from './swatch.tsx';
import { unitWords } from './unit-words.ts';

/** A block without a place on the ground: its units by name, each with its score. */
export function GroupTile(props: {
  data: MapData;
  figures: MapFigures;
  group: TileGroup;
  columns: number;
  style: CSSProperties;
}) {
  const locale = useLocale();
  const { data, group, columns, style } = props;
  return (
    <div className="tile tile-group" style={style}>
      <h3>{group.block?.name ?? locale.t('map.no-block')}</h3>
      <ul style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {group.units.map((unit) => {
          const words = unitWords(props, unit, locale);
          return (
            <li key={unit.unit_id}>
              <Link
                className="named-cell"
                to={unitAddress(unit.code, data.choice)}
                title={words.label}
                preventScrollReset
              >
                <Swatch step={words.step} />
                <span className="named-cell-name">{unit.short_name} </span>
                <span className="named-cell-score">
                  <Changing text={words.score} />
                </span>
                <span className="unseen"> {words.place}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
