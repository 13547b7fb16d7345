import type { LoaderFunctionArgs } from 'react-router';
import { refuse } from '../../kernel/index.ts';
import { pageContext } from '../../ui/page-context.ts';
import { refused } from '../../ui/refused.ts';
import type { World } from '../../ui/world.ts';
import { releaseCode } from '../body.ts';
import {
  bodyOf,
  fileOf,
  fileText,
  paperOf,
  type Release,
  releaseFacts,
  resultsWorkbook,
} from '../index.ts';
import { attachment } from './attachment.ts';
import { getRelease } from './read-release.ts';

/** A release as a file: what is signed, the decision with its annexes, the tables. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const release = await getRelease(world, viewer, params.release);
  const kind = params.kind ?? '';
  const content = await contentOf(world, release, kind);
  if (!content)
    throw refused(refuse('release.not-found', { release: `${params.release}/${kind}` }));
  return attachment(content, `motcua-release-${releaseCode(release)}`, kind);
}

/** Papers are dear to write and never change, so the last ones are kept. */
const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const MOST_KEPT = 6;

async function contentOf(
  world: World,
  release: Release,
  kind: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (kind === 'json') {
    const file = fileOf(release);
    return file && new TextEncoder().encode(fileText(file));
  }
  const key = `${world.tenant.tenant_id} ${release.release_id} ${release.state} ${kind}`;
  const known = kept.get(key);
  if (known) return known;
  const made = await write(world, release, kind);
  if (made) kept.set(key, made);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return made;
}

async function write({ papers, config, prefix }: World, release: Release, kind: string) {
  const body = bodyOf(release);
  if (kind === 'xlsx') return papers.xlsx(resultsWorkbook(body));
  if (kind !== 'pdf' && kind !== 'docx') return null;
  const link = `${config.base_url}${prefix}/releases/${releaseCode(release)}`;
  const seal = { link, svg: papers.code_svg(link), sha256: release.sha256 };
  const { on } = body.header.decision;
  return papers[kind](paperOf('decision', releaseFacts(body), on, body, seal));
}
