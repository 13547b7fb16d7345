export { lockData } from './data-lock.ts';
export { findPostgres } from './find.ts';
export { type Postgres, type PostgresOptions, startPostgres } from './start.ts';
export { databaseUrls, tenantUrl, type Urls } from './urls.ts';
