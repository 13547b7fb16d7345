import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { refuse } from '../../kernel/index.ts';
import { type ExplanationLine, explain } from '../../par/index.ts';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { langOfRequest } from '../../ui/preference.ts';
import { refused } from '../../ui/refused.ts';
import { releaseCode, releaseName } from '../body.ts';
import { bodyOf } from '../index.ts';
import { scoreBlock } from '../release-block.ts';
import { releasedInput } from '../released-input.ts';
import { lastDayOf } from './last-day.ts';
import { linesAbout } from './lines-about.ts';
import { getRelease } from './read-release.ts';
import { blockView } from './release-page.ts';
import { WayLine } from './way-line.tsx';
import './release.css';

/**
 * The permanent address of a released figure: of a unit, or of one of its lines, with the rule in
 * words, the inputs and the checksum. All of it is computed again from the release itself.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  const release = await getRelease(world, viewer, params.release);
  const { header, blocks } = bodyOf(release);
  const code = releaseCode(release);
  const unit_code = params.unit ?? '';
  const block = blocks.find(({ units }) => units.some((one) => one.unit_code === unit_code));
  if (!block) throw refused(refuse('release.unit-not-found', { release: code, unit: unit_code }));
  const input = releasedInput(block);
  const place = input.units.findIndex((one) => one.unit_code === unit_code);
  const scoring = scoreBlock(
    block,
    input.units.map(({ measures }) => measures),
  );
  const all = explain(scoring, scoring.scores[place]!);
  const line_code = params.line ?? null;
  const lines = line_code === null ? all : linesAbout(all, line_code);
  if (lines.length === 0)
    throw refused(refuse('release.line-not-found', { release: code, line: line_code }));
  const { units, ...view } = blockView(block, langOfRequest(request));
  return {
    code,
    name: releaseName(release),
    header,
    sha256: release.sha256,
    block: view,
    ranked: units.length,
    unit: units[place]!,
    decided: block.units[place]!.measures.decided,
    line_code,
    lines,
    permalink: new URL(new URL(request.url).pathname, world.config.base_url).href,
  };
}

export default function ReleasedUnit() {
  const page = useLoaderData<typeof loader>();
  const { t, figure } = useLocale();
  const { unit, block, header, code } = page;
  const title = t('release.of-unit', {
    unit: unit.name,
    index: figure(unit.index),
    rank: unit.rank,
    units: page.ranked,
  });
  return (
    <div className="release">
      <PageTitle text={title} />
      <p>
        <A href={`/releases/${code}`}>{t('release.back', { name: page.name })}</A>
      </p>
      <h1>{title}</h1>
      <p>
        {t('release.unit-says', {
          block: block.name,
          mean: figure(block.mean),
          tier: unit.tier,
        })}
      </p>
      <dl className="release-facts">
        <div>
          <dt>{t('release.data-period')}</dt>
          <dd>
            {t('release.data-period-says', {
              from: formatDate(header.data_from),
              to: formatDate(lastDayOf(header.data_to)),
            })}
          </dd>
        </div>
        <div className="release-wide">
          <dt>{t('release.permalink')}</dt>
          <dd>
            <code>{page.permalink}</code>
          </dd>
        </div>
        <div className="release-wide">
          <dt>{t('release.sha256')}</dt>
          <dd>
            <code>{page.sha256}</code>
          </dd>
        </div>
      </dl>
      {page.line_code && (
        <p>
          <A href={`/releases/${code}/${unit.unit_code}`}>{t('release.all-lines')}</A>
        </p>
      )}
      <ol className="release-way">
        {page.lines.map((line: ExplanationLine, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one release never move
          <WayLine key={i} line={line} page={page} />
        ))}
      </ol>
      <p className="release-note">
        {t('release.set', { set: block.set.name, version: block.set.version })}{' '}
        {block.set.is_sample && t('release.sample')}
      </p>
    </div>
  );
}
