import { ENDINGS, typeOf } from './content.ts';
import type { FilePurpose, Files } from './files.ts';

/** What a file must be that belongs to a thing, `import:table`: a purpose that was registered, or the usual one. */
export const purposeOf = (
  { purposes, most_bytes }: Pick<Files, 'purposes' | 'most_bytes'>,
  about: string | null | undefined,
): FilePurpose =>
  purposes.get(about?.split(':')[0] ?? '') ?? {
    verb: 'file.upload',
    most_bytes,
    endings: ENDINGS,
    looked_at_bytes: most_bytes,
    typeOf,
  };
