export * from './blobs/index.ts';
export * from './bulk.ts';
export * from './clock.ts';
export * from './config.ts';
export type { FilesConfig } from './config-files.ts';
export type { MessagesConfig, WebhookConfig } from './config-messages.ts';
export type { CopyFields } from './copy-fields.ts';
export * from './copy-rows.ts';
export * from './database.ts';
export * from './front.ts';
export * from './http.ts';
export * from './instance.ts';
export * from './live.ts';
export * from './migrate.ts';
export * from './papers/index.ts';
export {
  databaseUrls,
  findPostgres,
  lockData,
  startPostgres,
  tenantUrl,
  type Urls,
} from './postgres/index.ts';
export * from './prefix.ts';
export { onFarewell } from './process/index.ts';
export * from './progress.ts';
export * from './snapshot.ts';
export * from './tenant.ts';
export * from './turns.ts';
