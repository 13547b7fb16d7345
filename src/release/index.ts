export * from './body.ts';
export { canonicalText } from './canonical.ts';
export type { Difference } from './differences.ts';
export * from './key.ts';
export { type BlockInput, releaseBlock, type UnitInput } from './release-block.ts';
export { bodyText, releaseBody } from './release-body.ts';
export * from './release-file.ts';
export { type Verdict, verifyRelease } from './verify.ts';
