import type { Instant } from '../kernel/index.ts';
import type { ReleaseBody } from './body.ts';
import type { ReleaseFile, ReleaseSignature } from './release-file.ts';

/**
 * `prepared`: frozen and waiting for the signature; `signed`; `published`: anybody may read it;
 * `withdrawn`: given up before it was signed.
 */
export type ReleaseState = 'prepared' | 'signed' | 'published' | 'withdrawn';

/** A release without its body, as lists show it. */
export interface ReleaseHead {
  release_id: number;
  year: number;
  number: number;
  campaign_code: string;
  state: ReleaseState;
  sha256: string;
  prepared_by: number;
  prepared_at: Instant;
  signed_by: number | null;
  signed_at: Instant | null;
  signature: ReleaseSignature | null;
  published_by: number | null;
  published_at: Instant | null;
}

export interface Release extends ReleaseHead {
  /** Canonical text. */
  body: string;
}

/** A release as everybody may know it of the body. */
export const bodyOf = ({ body }: Release): ReleaseBody => JSON.parse(body) as ReleaseBody;

/** The file for the public; null before the signature. */
export const fileOf = (release: Release): ReleaseFile | null =>
  release.signature && {
    body: bodyOf(release),
    sha256: release.sha256,
    signature: release.signature,
  };

/** What everybody may read. */
export const isPublished = ({ state }: Pick<ReleaseHead, 'state'>): boolean =>
  state === 'published';

/** `2022-1` of an address; null when it is none. */
export function readReleaseCode(code: string | undefined): { year: number; number: number } | null {
  const found = /^(\d{4})-([1-9]\d{0,3})$/.exec(code ?? '');
  return found && { year: Number(found[1]), number: Number(found[2]) };
}
