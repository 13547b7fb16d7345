export * from './calendar/jobs.ts';
export { startCriteriaJobs } from './criteria/jobs.ts';
export * from './notice/jobs.ts';
export { countUnread } from './notice/store.ts';
