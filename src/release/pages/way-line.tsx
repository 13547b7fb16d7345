import { parseExact, print } from '../../kernel/index.ts';
import type { ExplanationLine } from '../../par/index.ts';
import { A } from '../../ui/link.tsx';
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
  const { t, lang, count } = useLocale();
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
      return <Figure line={line} told={count(line.count)} />;
    case 'value':
      return <Figure line={line} told={line[lang]} />;
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

/** A figure that went into a rule: which part of it, what it is called, how much. */
function Figure(props: { line: ExplanationLine & { line: 'count' | 'value' }; told: string }) {
  const { t, lang } = useLocale();
  const { part, measure, called_vi, called_en } = props.line;
  const own = lang === 'vi' ? called_vi : called_en;
  const known = findText(lang, `map.${measure.replaceAll('_', '-')}`);
  return <>{`${t(`unit.part-${part}`)} · ${own ?? known ?? measure}: ${props.told}`}</>;
}

function Criterion({ line, page }: Props & { line: ExplanationLine & { line: 'criterion' } }) {
  const { t, lang, figure } = useLocale();
  const decided = page.decided[line.code];
  return (
    <>
      <A href={`/releases/${page.code}/${page.unit.unit_code}/${line.code}`}>
        {line.code}. {line[lang]}
      </A>
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
