import { type Refusal, refuse } from '../../kernel/index.ts';
import { type Dimension, type Figure, finishedOf, openOf } from '../../measure/index.ts';
import { textIn } from '../../ui/text/index.ts';
import type { World } from '../../ui/world.ts';
import { countRow } from '../levels.ts';
import { readMoment } from '../moment.ts';
import type { Part, UnitData } from '../unit-data.ts';
import { type Asked, readOptions } from './read-map.ts';
import { readScores } from './read-scores.ts';

/** A unit's scores explained, and its figures by procedure, field and channel. */
export async function readUnit(
  world: World,
  asked: Asked,
  code: string,
): Promise<UnitData | Refusal> {
  const unit = world.references().today().by_code.get(code);
  if (!unit) return refuse('unit.not-found', { code });
  const { choice } = readOptions(world, asked);
  const { procedures } = world.references();
  const t = textIn(asked.lang);
  const parts = (by: Dimension, nameOf: (figure: Figure) => Omit<Part, 'counts'>) =>
    readParts(world, unit.unit_id, choice.period_code, by, nameOf);
  const now = world.figures.as_of();
  const at = readMoment(asked.search.get('at'), now);
  return {
    unit_id: unit.unit_id,
    counted: unit.level !== null,
    mark: unit.mark,
    at,
    shown_at: at ?? now,
    scores: unit.level === null ? [] : await readScores(world, asked, { ...unit, at }),
    by_procedure: parts('procedure', ({ procedure_id }) => ({
      key: procedure_id!,
      name: procedures.get(procedure_id!)?.title ?? `${procedure_id}`,
    })),
    by_field: parts('field', ({ field }) => ({ key: field ?? '', name: field ?? '–' })),
    by_channel: parts('channel', ({ channel }) => ({
      key: channel!,
      name: t(`map.channel-${channel as 1 | 2 | 3}`),
    })),
  };
}

/** The parts of a unit's figures, the one with most dossiers first. */
function readParts(
  { figures }: World,
  unit_id: number,
  period_code: string,
  by: Dimension,
  nameOf: (figure: Figure) => Omit<Part, 'counts'>,
): Part[] {
  const period = figures.periods.find((one) => one.period_code === period_code)!;
  const told = figures.figures({ period, by: [by], units: new Set([unit_id]) }).figures;
  const size = ({ counts }: Figure) => finishedOf(counts) + openOf(counts);
  return told
    .toSorted((a, b) => size(b) - size(a))
    .map((figure) => ({ ...nameOf(figure), counts: countRow(figure.counts) }));
}
