import { parseExact, print } from '../../kernel/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { findText } from '../../ui/text/index.ts';
import type { InputChange, LineChange, UnitChange } from '../changes.ts';

/** The live figure beside the released one, and why they differ; nothing for the public. */
export function Changes({ changes, code }: { changes: UnitChange[] | null; code: string }) {
  const { t } = useLocale();
  if (!changes) return null;
  return (
    <section className="release-block" aria-labelledby="release-live">
      <h2 id="release-live">{t('release.live')}</h2>
      <p>{t('release.live-says')}</p>
      {changes.length === 0 ? (
        <p className="release-empty">{t('release.live-same')}</p>
      ) : (
        <Scroll label={t('release.live-caption')} className="release-scroll">
          <table className="release-table">
            <caption className="unseen">{t('release.live-caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('release.unit')}</th>
                <th scope="col">{t('release.index-released')}</th>
                <th scope="col">{t('release.index-now')}</th>
                <th scope="col">{t('release.changed-lines')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((one) => (
                <UnitRow key={one.unit_code} change={one} code={code} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function UnitRow({ change, code }: { change: UnitChange; code: string }) {
  const { t, figure } = useLocale();
  const told = (index: string | null, rank: number | null) =>
    `${index === null ? '–' : figure(index)} (${t('release.rank')} ${rank ?? '–'})`;
  return (
    <tr>
      <th scope="row">
        <A href={`/releases/${code}/${change.unit_code}`}>{change.name}</A>
      </th>
      <td>{told(change.index_before, change.rank_before)}</td>
      <td>{told(change.index_now, change.rank_now)}</td>
      <td>
        {change.lines.length === 0 && t('release.by-others')}
        <ul>
          {change.lines.map((line) => (
            <Line key={line.code} line={line} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Line({ line }: { line: LineChange }) {
  const { t, figure } = useLocale();
  const points = (text: string | null) => {
    const exact = text === null ? null : parseExact(text);
    return exact ? figure(print(exact, 2, 'half-up')) : '–';
  };
  const before = points(line.points_before);
  const now = points(line.points_now);
  return (
    <li>
      {t('release.changed-line', { code: line.code, before, now })}
      {line.inputs.length > 0 && (
        <ul>
          {line.inputs.map((input) => (
            <Input key={input.measure} input={input} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Input({ input }: { input: InputChange }) {
  const { t, lang } = useLocale();
  const { measure, before, now } = input;
  const name =
    measure === 'decided'
      ? t('release.changed-decided')
      : (findText(lang, `map.${measure.replaceAll('_', '-')}`) ?? measure);
  return (
    <li>{t('release.changed-input', { measure: name, before: before ?? '–', now: now ?? '–' })}</li>
  );
}
