import { useLocale } from '../../ui/locale.ts';
import type { Named } from '../data.ts';
import { findStep, INDEX_STEPS } from '../scale.ts';
import { stepClass } from './swatch.tsx';

interface Areas {
  areas: readonly (number | null)[];
  names: readonly Named[];
}

const stepOf = (percent: number | null) =>
  findStep(percent === null ? null : `${percent}`, INDEX_STEPS);

/** One small square an area, told in words to those who do not see it. */
export function AreaStrip({ areas, names }: Areas) {
  const { t } = useLocale();
  const told = (percent: number | null) => (percent === null ? t('map.area-none') : `${percent} %`);
  const words = names.map(({ code, name }, i) => `${code}. ${name}: ${told(areas[i] ?? null)}`);
  return (
    <span className="area-strip" role="img" aria-label={words.join('; ')}>
      {names.map(({ code }, i) => (
        <span key={code} className={stepClass(stepOf(areas[i] ?? null))} title={words[i]} />
      ))}
    </span>
  );
}

/** The same as numbers, one cell an area, for the map's table twin. */
export const AreaNumbers = ({ areas, names }: Areas) =>
  names.map(({ code }, i) => <td key={code}>{areas[i] ?? '–'}</td>);
