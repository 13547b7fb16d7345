import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import { CheckPanel } from './check-panel.tsx';
import type { Complaint } from './complaints.ts';
import type { MoverRow, NamedLine, RehearsalTold } from './rehearsal-page.ts';
import { type SetLine, setAddress } from './sets-page.ts';
import { branchWords } from './words.ts';

/** A rehearsal with the choices that it was made by. */
export interface RehearsalPage {
  version: SetLine;
  /** The version whose ranking it is compared with; null where none is in force. */
  against: SetLine | null;
  period: { period_code: string; name: string };
  periods: { period_code: string; name: string }[];
  /** Null while the set has faults. */
  told: RehearsalTold | null;
  complaints: Complaint[];
  units: Readonly<Record<number, string>>;
}

/** A set run over the figures of a past period, before anybody is judged by it. */
export function RehearsalView({ page }: { page: RehearsalPage }) {
  const { t, lang } = useLocale();
  const { version, told } = page;
  const title = `${t('criteria.rehearsal')} · ${version[`name_${lang}`]}`;
  return (
    <>
      <PageTitle text={title} />
      <p>
        <A href={setAddress(version)}>
          {version.set_code} · {t('criteria.version', { version: version.version })}
        </A>
      </p>
      <h1>{title}</h1>
      <p className="admin-lead">{t('criteria.rehearsal-lead')}</p>
      <PeriodForm periods={page.periods} chosen={page.period.period_code} />
      {page.against === null ? (
        <p className="admin-refused">{t('criteria.rehearsal-no-figures')}</p>
      ) : (
        <p>
          {t('criteria.rehearsal-against', {
            set: page.against.set_code,
            version: page.against.version,
            period: page.period.name,
          })}
        </p>
      )}
      {told === null && page.against !== null && (
        <CheckPanel complaints={page.complaints} page={setAddress(version)} />
      )}
      {told && <Told told={told} units={page.units} />}
    </>
  );
}

interface PeriodFormProps {
  periods: RehearsalPage['periods'];
  chosen: string;
}

/** The period whose figures are used. */
export function PeriodForm({ periods, chosen }: PeriodFormProps) {
  const { t } = useLocale();
  return (
    <form method="get" className="admin-form">
      <label>
        {t('criteria.period')}
        <select name="period" defaultValue={chosen}>
          {periods.map(({ period_code, name }) => (
            <option key={period_code} value={period_code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {t('criteria.show')}
      </button>
    </form>
  );
}

const LISTS = ['full_criteria', 'full_lines', 'same_lines', 'silent_lines'] as const;

function Told({ told, units }: { told: RehearsalTold; units: RehearsalPage['units'] }) {
  const { t, lang, count } = useLocale();
  return (
    <>
      <p role="status">
        {t('criteria.rehearsed', {
          units: count(told.units),
          scored: count(told.scored),
          movers: count(told.movers.length),
        })}
      </p>
      <Movers movers={told.movers} units={units} />
      <section aria-labelledby="never-fired" className="criteria-idle">
        <h2 id="never-fired">
          {t('criteria.never-fired')} ({count(told.never_fired.length)})
        </h2>
        <p className="admin-quiet">{t('criteria.never-fired-says')}</p>
        <ul>
          {told.never_fired.map((line) => (
            <li key={line.code}>
              <strong>{line.code}</strong> {line[`name_${lang}`]}:{' '}
              {line.branches.map((branch) => branchWords(lang, branch)).join(', ')}
            </li>
          ))}
        </ul>
      </section>
      {LISTS.map((list) => (
        <LineList key={list} list={list} lines={told[list]} />
      ))}
    </>
  );
}

function LineList({ list, lines }: { list: (typeof LISTS)[number]; lines: NamedLine[] }) {
  const { t, lang, count } = useLocale();
  return (
    <details className="calendar-form" open={lines.length > 0 && lines.length <= 20}>
      <summary>
        {t(`criteria.${list}` as TextKey)} ({count(lines.length)})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.code}>
            <strong>{line.code}</strong> {line[`name_${lang}`]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Movers({ movers, units }: { movers: MoverRow[]; units: RehearsalPage['units'] }) {
  const { t, figure } = useLocale();
  if (movers.length === 0) return <p>{t('criteria.no-movers')}</p>;
  return (
    <Scroll label={t('criteria.movers')} className="criteria-wide">
      <table className="admin-table admin-figures">
        <caption>{t('criteria.movers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criteria.unit')}</th>
            <th scope="col">{t('criteria.rank-before')}</th>
            <th scope="col">{t('criteria.rank-after')}</th>
            <th scope="col">{t('criteria.moved')}</th>
            <th scope="col">{t('criteria.index-before')}</th>
            <th scope="col">{t('criteria.index-after')}</th>
          </tr>
        </thead>
        <tbody>
          {movers.map((one) => (
            <tr key={one.unit_id}>
              <th scope="row">{units[one.unit_id]}</th>
              <td data-head={t('criteria.rank-before')}>{one.rank_before ?? '–'}</td>
              <td data-head={t('criteria.rank-after')}>{one.rank_after ?? '–'}</td>
              <td data-head={t('criteria.moved')}>{movedWords(one)}</td>
              <td data-head={t('criteria.index-before')}>
                {one.index_before === null ? '–' : figure(one.index_before)}
              </td>
              <td data-head={t('criteria.index-after')}>
                {one.index_after === null ? '–' : figure(one.index_after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function movedWords({ rank_before, rank_after }: MoverRow): string {
  if (rank_before === null || rank_after === null) return '–';
  const by = rank_before - rank_after;
  return by > 0 ? `▲ ${by}` : `▼ ${-by}`;
}
