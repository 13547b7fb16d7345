export type { BlobStore } from './blob-store.ts';
export { diskBlobs, makeFolder, sync } from './disk.ts';
export { type S3Config, s3Blobs } from './s3.ts';
