export * from './message.ts';
export * from './store.ts';
export * from './template.ts';
export * from './templates.ts';
