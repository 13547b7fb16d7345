const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file to keep. Names in any language: the plain one for old browsers, the full one for others. */
export function attachment(content: Uint8Array<ArrayBuffer>, name: string, kind: string): Response {
  const full = encodeURIComponent(`${name}.${kind}`).replaceAll("'", '%27');
  const plain = `${name}.${kind}`.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\]/g, '');
  return new Response(content, {
    headers: {
      'content-type': TYPES[kind] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${full}`,
      'x-content-type-options': 'nosniff',
    },
  });
}
