import { useMemo } from 'react';
import { useLocale } from '../../ui/locale.ts';
import { arrangeTiles } from '../arrange-tiles.ts';
import type { MapData, MapFigures } from '../data.ts';
import type { Place } from '../tile-layout.ts';
import { GroupTile } from './group-tile.tsx';
import { Legend } from './legend.tsx';
import { UnitTile } from './unit-tile.tsx';

/** The province as tiles: the first level where it lies, other units in the groups of their blocks. */
export function TileMap({ data, figures }: { data: MapData; figures: MapFigures }) {
  const { t } = useLocale();
  const { columns, legend, tiles, corner, groups } = useMemo(
    () => arrangeTiles(data.units, data.blocks),
    [data.units, data.blocks],
  );
  const shown = { data, figures };
  return (
    <section className="map-tiles" aria-labelledby="tiles">
      <h2 id="tiles" className="unseen">
        {t('map.tiles')}
      </h2>
      <a className="map-skip" href="#ranking">
        {t('map.skip-tiles')}
      </a>
      <div className="tiles" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        <div style={areaOf(legend)}>
          <Legend {...shown} />
        </div>
        {corner && <GroupTile {...shown} style={areaOf(corner.place)} group={corner} columns={1} />}
        {tiles.map(({ unit, place, cells }) => (
          <UnitTile key={unit.unit_id} {...shown} unit={unit} cells={cells} style={areaOf(place)} />
        ))}
        {groups.map((group) => (
          <GroupTile
            key={group.block?.code ?? ''}
            {...shown}
            style={{ gridColumn: '1 / -1' }}
            group={group}
            columns={5}
          />
        ))}
      </div>
    </section>
  );
}

const areaOf = ({ column, row, columns, rows }: Place) => ({
  gridColumn: `${column + 1} / span ${columns}`,
  gridRow: `${row + 1} / span ${rows}`,
});
