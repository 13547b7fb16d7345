import { print, ratio } from '../../kernel/index.ts';
import { finishedOf, inTimeOf } from '../../measure/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import { listAddress } from '../choice.ts';
import type { Row } from '../rows.ts';
import type { Told } from './read-dossiers.ts';

const HEADS: readonly (readonly [group: TextKey, columns: readonly TextKey[]])[] = [
  ['map.group-handled', ['map.received', 'map.carried-over']],
  [
    'map.group-finished',
    [
      'map.sum',
      'map.finished-early',
      'map.finished-on-time',
      'map.finished-late',
      'map.in-time-rate',
    ],
  ],
  ['map.group-open', ['map.open-in-time', 'map.open-overdue']],
];

/** All measures of some places; every number opens the list of what it counts. */
export function FiguresTable({ title, rows, told }: { title: string; rows: Row[]; told: Told }) {
  const { t } = useLocale();
  return (
    <section className="report-section">
      <h2>{title}</h2>
      <Scroll label={title} className="report-wide">
        <table className="report-table">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t(rows[0]?.place.unit ? 'map.unit' : 'map.level')}
              </th>
              {HEADS.map(([group, columns]) => (
                <th key={group} scope="colgroup" colSpan={columns.length}>
                  {t(group)}
                </th>
              ))}
            </tr>
            <tr>
              {HEADS.flatMap(([, columns]) => columns).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FiguresRow key={row.key} row={row} told={told} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function FiguresRow({ row, told }: { row: Row; told: Told }) {
  const { t, figure } = useLocale();
  const { counts, place } = row;
  const cell = (measure: string, count: number) => <Cell {...{ row, told, measure, count }} />;
  const finished = finishedOf(counts);
  const share = finished
    ? print(ratio(BigInt(inTimeOf(counts)) * 100n, BigInt(finished)), 1, 'truncate')
    : null;
  const level = place.level ? (`map.level-${place.level}` as const) : 'map.level-total';
  return (
    <tr className={row.key === 'total' ? 'report-total' : undefined}>
      <th scope="row">{row.name ?? t(level)}</th>
      {cell('received', counts.received)}
      {cell('carried_over', counts.carried_over)}
      {cell('finished', finished)}
      {cell('finished_early', counts.finished_early)}
      {cell('finished_on_time', counts.finished_on_time)}
      {cell('finished_late', counts.finished_late)}
      <td>{share === null ? '–' : figure(share)}</td>
      {cell('open_in_time', counts.open_in_time)}
      {cell('open_overdue', counts.open_overdue)}
    </tr>
  );
}

function Cell(props: { row: Row; told: Told; measure: string; count: number }) {
  const locale = useLocale();
  const { row, told, measure, count } = props;
  const late = measure === 'open_overdue' && count > 0;
  return (
    <td>
      <A
        className={late ? 'report-late' : undefined}
        href={listAddress(told.choice, told.as_of, row.place, measure)}
      >
        {locale.count(count)}
      </A>
    </td>
  );
}
