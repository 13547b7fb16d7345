import type { ReleaseBlock } from './body.ts';
import { readMeasures } from './measures-text.ts';
import type { BlockInput } from './release-block.ts';

/** What a released block was scored from, ready to be scored again; units are numbered by place. */
export const releasedInput = ({
  block_code,
  name,
  set,
  not_held,
  units,
}: ReleaseBlock): BlockInput => ({
  block_code,
  name,
  set,
  not_held,
  units: units.map(({ unit_code, name, measures, outcome, last_year }, i) => ({
    unit_code,
    name,
    last_year,
    measures: readMeasures(measures, { unit_id: i + 1, block_code, level: outcome.level }),
  })),
});
