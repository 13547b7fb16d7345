export * from './encode.ts';
export * from './idempotency.ts';
export * from './perform-once.ts';
export * from './row.ts';
export * from './store.ts';
export * from './store-bulk.ts';
export * from './verify.ts';
