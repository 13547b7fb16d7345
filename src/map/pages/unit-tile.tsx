import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { Changing } from '../../ui/changing.tsx';
import { useLocale } from '../../ui/locale.ts';
import { unitAddress } from '../address.ts';
import type { MapData, MapFigures, MapUnit } from '../data.ts';
import { Swatch, stepClass } from './swatch.tsx';
import { unitWords } from './unit-words.ts';

interface Shown {
  data: MapData;
  figures: MapFigures;
}

/** A unit of the first level with its own score on top and a cell for each unit in it. */
export function UnitTile(
  props: Shown & { unit: MapUnit; cells: readonly MapUnit[]; style: CSSProperties },
) {
  const locale = useLocale();
  const { data, unit, cells, style } = props;
  const words = unitWords(props, unit, locale);
  return (
    <div className="tile" style={style}>
      <Link
        className="tile-head"
        to={unitAddress(unit.code, data.choice)}
        title={words.label}
        preventScrollReset
      >
        <span className="tile-name">{unit.short_name} </span>
        <span className="tile-score">
          <Swatch step={words.step} />
          <Changing text={words.score} />
        </span>
        <span className="unseen"> {words.place}</span>
      </Link>
      {cells.length > 0 && (
        <ul className="cells">
          {cells.map((cell) => (
            <li key={cell.unit_id}>
              <UnitCell data={data} figures={props.figures} unit={cell} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function UnitCell(props: Shown & { unit: MapUnit }) {
  const locale = useLocale();
  const { data, unit } = props;
  const { step, label } = unitWords(props, unit, locale);
  return (
    <Link
      className={`cell ${stepClass(step)}`}
      to={unitAddress(unit.code, data.choice)}
      title={label}
      aria-label={label}
      preventScrollReset
    />
  );
}
