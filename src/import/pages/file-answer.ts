/** A file to be kept; its name has letters that every system takes. */
const fileAnswer = (name: string, type: string, body: BodyInit): Response =>
  new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });

/** `ho-so 2023.csv` → `ho-so-2023`. */
const stem = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 60);

export const mappingAnswer = (name: string, text: string): Response =>
  fileAnswer(`${stem(name)}-MAP.json`, 'application/json; charset=utf-8', text);

/** A table that goes out as it is made. */
export const csvAnswer = (name: string, what: string, pieces: AsyncGenerator<string>): Response =>
  fileAnswer(`${stem(name)}-${what}.csv`, 'text/csv; charset=utf-8', streamOf(pieces));

/** Reads on only as fast as the reader takes it. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
