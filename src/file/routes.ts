import { Readable } from 'node:stream';
import { z } from 'zod';
import { isRefusal, refuse } from '../kernel/index.ts';
import { type Http, typed } from '../platform/index.ts';
import type { KeptFile } from './file.ts';
import type { Files } from './files.ts';
import { fetchFile, getFile, openFile } from './perform-fetch.ts';
import { addToUpload, beginUpload, viewUpload } from './perform-upload.ts';
import { announcement } from './upload.ts';

const uploadParam = z.object({ upload_id: z.uuid() });
const offsetHeader = z.object({ 'upload-offset': z.coerce.number().int().nonnegative() });

/**
 * Uploads in parts, each file by itself, and the way to fetch a kept file. A part is plain bytes
 * (`application/octet-stream`) with the header `upload-offset`.
 */
export async function registerFileRoutes(app: Http, files: Files): Promise<void> {
  await app.register(async (scope) => {
    // Parts are written as they come: no limit of the web server's own, the upload's size is one.
    scope.addContentTypeParser('application/octet-stream', (_request, body, done) =>
      done(null, body),
    );
    registerUploads(scope, files);
  });
  typed(app).get(
    '/files/:file_id',
    { schema: { hide: true, params: z.object({ file_id: z.string().max(20) }) } },
    async ({ viewer, params }, reply) => {
      const file_id = /^\d{1,16}$/.test(params.file_id) ? Number(params.file_id) : 0;
      const file = await getFile(files, viewer, file_id);
      if (isRefusal(file)) return reply.answer(file);
      const found = await (file.size > files.most_bytes ? openFile : fetchFile)(
        files,
        viewer,
        file_id,
      );
      if (isRefusal(found)) return reply.answer(found);
      const { bytes } = found;
      return reply
        .headers(headersOf(file))
        .send(Buffer.isBuffer(bytes) ? bytes : Readable.from(bytes));
    },
  );
}

function registerUploads(scope: Http, files: Files): void {
  const api = typed(scope);
  api.post(
    '/api/v1/uploads',
    { schema: { tags: ['file'], summary: 'announce a file', body: announcement } },
    async ({ viewer, body }, reply) => reply.answer(await beginUpload(files, viewer, body), 201),
  );
  api.get(
    '/api/v1/uploads/:upload_id',
    { schema: { tags: ['file'], summary: 'how much of a file has come', params: uploadParam } },
    async ({ viewer, params }, reply) => {
      const state = await viewUpload(files, viewer, params.upload_id);
      if (!isRefusal(state)) reply.header('upload-offset', state.offset);
      return reply.answer(state);
    },
  );
  api.patch(
    '/api/v1/uploads/:upload_id',
    {
      schema: {
        tags: ['file'],
        summary: 'send the next part of a file (application/octet-stream)',
        params: uploadParam,
        headers: offsetHeader,
      },
    },
    async ({ viewer, params, headers, body }, reply) => {
      if (!isStream(body)) return reply.answer(refuse('input.unsupported-type', {}));
      const offset = headers['upload-offset'];
      const state = await addToUpload(files, viewer, params.upload_id, offset, body);
      if (!isRefusal(state)) reply.header('upload-offset', state.offset);
      // What was not read would be taken for the next request.
      if (isRefusal(state)) reply.header('connection', 'close');
      return reply.answer(state);
    },
  );
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** A kept file is never shown as a page of ours: it is saved, and runs nothing if it is opened. */
const headersOf = (file: KeptFile): Record<string, string> => ({
  'content-type': file.type,
  'content-length': String(file.size),
  'content-disposition': `attachment; filename="file"; filename*=UTF-8''${quoted(file.name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-cache',
});

/** By RFC 8187. */
const quoted = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
