import { criteriaSetSchema } from '../../par/index.ts';

/** `GET /criteria/schema.json`: the schema of criteria files, for everybody. */
export const loader = () =>
  new Response(`${JSON.stringify(criteriaSetSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
