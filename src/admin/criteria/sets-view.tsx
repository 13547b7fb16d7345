import { formatDate, formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import type { Text } from '../../ui/text/index.ts';
import { CompareForm } from './compare-form.tsx';
import { type Names, type SetLine, setAddress } from './sets-page.ts';
import { StateMark } from './state-mark.tsx';

interface SetsViewProps {
  sets: readonly SetLine[];
  people: Names;
  blocks: Names;
}

/** Every version of every set by year and block. */
export function SetsView({ sets, people, blocks }: SetsViewProps) {
  const { t } = useLocale();
  const years = Map.groupBy(sets, ({ valid_from }) => valid_from.slice(0, 4));
  return (
    <>
      <PageTitle text={t('criteria.title')} />
      <h1>{t('criteria.title')}</h1>
      <p className="admin-lead">{t('criteria.lead')}</p>
      <CompareForm sets={sets} a="" b="" />
      {sets.length === 0 && <p className="admin-quiet">{t('criteria.none')}</p>}
      {[...years]
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([year, of_year]) => (
          <Scroll key={year} label={yearText(year, t)} className="criteria-wide">
            <SetTable year={year} sets={of_year} people={people} blocks={blocks} />
          </Scroll>
        ))}
      <p className="admin-quiet">
        <A href="/criteria/schema.json">{t('criteria.schema')}</A>
      </p>
    </>
  );
}

/** Sets that hold from before any dossier are those of every year. */
const yearText = (year: string, t: Text): string =>
  year < FIRST_YEAR ? t('criteria.every-year') : t('criteria.year', { year });

const FIRST_YEAR = '1901';

function SetTable({ year, sets, people, blocks }: SetsViewProps & { year: string }) {
  const { t, count } = useLocale();
  const sorted = sets.toSorted(
    (a, b) => a.set_code.localeCompare(b.set_code) || b.version - a.version,
  );
  return (
    <table className="admin-table criteria-sets">
      <caption>{yearText(year, t)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('criteria.set')}</th>
          <th scope="col">{t('criteria.block')}</th>
          <th scope="col">{t('criteria.state')}</th>
          <th scope="col">{t('criteria.lines')}</th>
          <th scope="col">{t('criteria.drafted')}</th>
          <th scope="col">{t('criteria.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((set) => (
          <tr key={setAddress(set)}>
            <th scope="row">
              <SetName set={set} />
            </th>
            <td data-head={t('criteria.block')}>{blockWords(set, blocks, t('criteria.all'))}</td>
            <td data-head={t('criteria.state')}>
              <StateMark state={set.state} />
            </td>
            <td data-head={t('criteria.lines')}>
              {t('criteria.lines-of', { count: count(set.lines), maximum: set.maximum })}
            </td>
            <td data-head={t('criteria.drafted')}>
              {set.drafted_at === null ? (
                t('criteria.loaded')
              ) : (
                <>
                  {people[set.drafted_by ?? 0]} <small>{formatMoment(set.drafted_at)}</small>
                </>
              )}
            </td>
            <td data-head={t('criteria.decided')}>
              <DecisionWords set={set} people={people} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a version is called, linked to its page. */
export function SetName({ set }: { set: SetLine }) {
  const { t, lang } = useLocale();
  return (
    <>
      <A href={setAddress(set)}>{set[`name_${lang}`]}</A>
      <small>
        <code>{set.set_code}</code> · {t('criteria.version', { version: set.version })}
      </small>
    </>
  );
}

/** The blocks that a set is for. */
export const blockWords = ({ blocks }: SetLine, names: Names, all: string): string =>
  blocks === null ? all : blocks.map((code) => names[code] ?? code).join(', ');

/** By which decision it came into force, and who did so. */
export function DecisionWords({ set, people }: { set: SetLine; people: Names }) {
  const { t } = useLocale();
  if (set.decision_number === null) return '–';
  return (
    <>
      {t('criteria.decision-of', {
        number: set.decision_number,
        day: formatDate(set.decision_on ?? ''),
      })}
      <small>
        {people[set.approved_by ?? 0]}
        {set.approved_at !== null && `, ${formatMoment(set.approved_at)}`}
      </small>
    </>
  );
}
