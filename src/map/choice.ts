import type { Instant } from '../kernel/index.ts';
import { findUsualYear } from '../measure/index.ts';

/** What a reader chose to look at; it stands in the address, so every view can be sent on. */
export interface Choice {
  set_code: string;
  block_code: string;
  period_code: string;
}

/** A period that can be chosen. */
export interface PeriodOption {
  period_code: string;
  kind: string;
  name: string;
  from_at: Instant;
  to_at: Instant;
}

/** What can be chosen, each list in its own order. */
export interface Options {
  sets: readonly { set_code: string }[];
  blocks: readonly { block_code: string }[];
  /** The newest first within a kind. */
  periods: readonly PeriodOption[];
  /** Units by block; what is opened has some. Without it every block counts as having some. */
  members?: ReadonlyMap<string, number>;
  /** Whether anything was received or finished in a period. */
  isUsed?(period_code: string): boolean;
}

/**
 * The choice in an address; whatever is missing or unknown is what the map opens with: the first
 * set, the districts (or the first block that has units) and the latest year in which anything
 * happened, which is the running one where dossiers come in. Example: `?period=2022` → districts in
 * 2022.
 */
export function readChoice(search: URLSearchParams, options: Options, now: Instant): Choice {
  const named = (name: string, codes: string[], usual: string) => {
    const asked = search.get(name);
    return asked !== null && codes.includes(asked) ? asked : usual;
  };
  const sets = options.sets.map((set) => set.set_code);
  const blocks = options.blocks.map((block) => block.block_code);
  const periods = options.periods.map((period) => period.period_code);
  return {
    set_code: named('set', sets, sets[0] ?? ''),
    block_code: named('block', blocks, usualBlock(blocks, options.members)),
    period_code: named('period', periods, usualPeriod(options, now)),
  };
}

const USUAL_BLOCK = 'districts';

function usualBlock(blocks: readonly string[], members: Options['members']): string {
  const filled = members ? blocks.filter((block) => members.has(block)) : blocks;
  const some = filled.length > 0 ? filled : blocks;
  return some.includes(USUAL_BLOCK) ? USUAL_BLOCK : (some[0] ?? '');
}

const usualPeriod = ({ periods, isUsed = () => false }: Options, now: Instant): string =>
  (findUsualYear(periods, now, isUsed) ?? periods.at(-1))?.period_code ?? '';

/** Whether a period has begun and is not over: its figures still move. */
export const isRunning = (period: { from_at: Instant; to_at: Instant }, now: Instant): boolean =>
  period.from_at <= now && now < period.to_at;
