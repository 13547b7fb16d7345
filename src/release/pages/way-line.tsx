import { parseExact, print } from '../../kernel/index.ts';
import type { ExplanationLine } from '../../par/index.ts';
import { useLocale } from '../../ui/locale.ts';
import { findText } from '../../ui/text/index.ts';

interface Props {
  line: ExplanationLine;
  page: {
    code: string;
    unit: { unit_code: string };
    decided: Readonly<Record<string, number | string>>;
  };
}

/** One line of the way from inputs to a place, each criterion with its own address. */
export function WayLine({ line, page }: Props) {
  const is_head = line.line === 'area' || line.line === 'group' || line.line === 'criterion';
  return (
    <li className={is_head ? 'release-way-head' : undefined}>
      <Words line={line} page={page} />
    </li>
  );
}

function Words({ line, page }: Props) {
  const { t, lang } = useLocale();
  switch (line.line) {
    case 'area':
    case 'group':
      return (
        <strong>
          {line.code}. {line[lang]}
        </strong>
      );
    case 'criterion':
      return <Criterion line={line} page={page} />;
    case 'count':
      return (
        <>
          {findText(lang, `map.${line.measure.replaceAll('_', '-')}`) ?? line.measure}: {line.count}
        </>
      );
    case 'value':
      return (
        <>
          {line.measure}: {line[lang]}
        </>
      );
    case 'rank':
      return <>{t('release.line-rank', { rank: line.rank, units: line.ranked_units })}</>;
    case 'tier':
      return <>{`${t('release.line-tier')}: ${line[lang]}`}</>;
    case 'points':
    case 'subtotal':
    case 'bonus':
    case 'penalty':
    case 'total':
    case 'index':
      return (
        <>
          {t(`release.line-${line.line}`)}: <strong>{line[lang]}</strong>{' '}
          <span className="release-note">({t('release.line-exact', { exact: line.exact })})</span>
        </>
      );
    default:
      return <>{line[lang]}</>;
  }
}

function Criterion({ line, page }: Props & { line: ExplanationLine & { line: 'criterion' } }) {
  const { t, lang, figure } = useLocale();
  const decided = page.decided[line.code];
  return (
    <>
      <a href={`/releases/${page.code}/${page.unit.unit_code}/${line.code}`}>
        {line.code}. {line[lang]}
      </a>
      {decided !== undefined && (
        <p className="release-note">
          {t('release.line-decided', {
            points: pointsText(String(decided), figure),
          })}
        </p>
      )}
    </>
  );
}

/** Points to two places; that a line does not apply is said in words of the set. */
function pointsText(points: string, figure: (printed: string) => string): string {
  const exact = parseExact(points);
  return exact ? figure(print(exact, 2, 'half-up')) : '–';
}
