import { useLocale } from '../../ui/locale.ts';
import type { MapData, MapFigures } from '../data.ts';
import { type Step, stepsOf } from '../scale.ts';
import { countSteps } from '../steps-count.ts';
import { Swatch } from './swatch.tsx';

/** What the colours say, and how many units of the chosen block stand at each. */
export function Legend({ data, figures }: { data: MapData; figures: MapFigures }) {
  const { t, count } = useLocale();
  const { block_code } = data.choice;
  const block = data.blocks.find((one) => one.code === block_code)?.name ?? '';
  const steps = stepsOf(data.set.areas.length);
  return (
    <div className="legend">
      <h3>{t('map.legend', { set: data.set.label })}</h3>
      <ul>
        {countSteps(data.units, figures, block_code, steps).map(({ step, units }) => (
          <li key={step?.step ?? 'none'}>
            <Swatch step={step} />
            <span>{step ? <StepRange step={step} steps={steps} /> : t('map.step-none')}</span>
            <span className="legend-units">{count(units)}</span>
          </li>
        ))}
      </ul>
      <p className="note">{t('map.legend-units', { block })}</p>
    </div>
  );
}

/** `từ 97 %`, and for the last `dưới 90 %`. */
function StepRange({ step, steps }: { step: Step; steps: readonly Step[] }) {
  const { t } = useLocale();
  const above = steps[step.step - 2];
  return step.from_percent === 0 && above
    ? t('map.step-below', { percent: above.from_percent })
    : t('map.step-from', { percent: step.from_percent });
}
