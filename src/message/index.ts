export * from './delivery.ts';
export * from './jobs.ts';
export * from './message.ts';
export { enqueue, enqueueAll } from './store.ts';
export * from './template.ts';
export * from './templates.ts';
