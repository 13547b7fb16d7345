export * from './content.ts';
export * from './file.ts';
export * from './files.ts';
export * from './may-fetch.ts';
export * from './perform-fetch.ts';
export * from './perform-form.ts';
export * from './perform-keep.ts';
export { filesAbout, findFile, listFiles } from './store.ts';
