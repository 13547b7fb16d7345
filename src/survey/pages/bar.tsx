import type { PrintedFigure } from '../figure-text.ts';

const WIDTH = 200;

const numberOf = (printed: string): number => Number(printed.replace(',', '.'));

/** A mean from 0 to 100 with its margin as a whisker; the number stands beside it in words. */
export function Bar({ figure }: { figure: PrintedFigure }) {
  if (figure.mean === null) return null;
  const [mean, margin] = [numberOf(figure.mean), numberOf(figure.margin ?? '0')];
  const at = (percent: number) => (Math.min(100, Math.max(0, percent)) / 100) * WIDTH;
  return (
    <svg className="survey-bar" width={WIDTH} height={14} aria-hidden="true">
      <rect className="survey-bar-ground" width={WIDTH} height={14} />
      <rect className="survey-bar-mean" width={at(mean)} height={14} />
      {margin > 0 && (
        <g className="survey-bar-margin">
          <line x1={at(mean - margin)} x2={at(mean + margin)} y1={7} y2={7} />
          <line x1={at(mean - margin)} x2={at(mean - margin)} y1={3} y2={11} />
          <line x1={at(mean + margin)} x2={at(mean + margin)} y1={3} y2={11} />
        </g>
      )}
    </svg>
  );
}
