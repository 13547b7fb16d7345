import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { BlockView, ReleasePage, UnitRow } from './release-page.ts';

/** One block in the order of its places, with its mean and tiers. */
export function BlockTable({ block, page }: { block: BlockView; page: ReleasePage }) {
  const { t, figure } = useLocale();
  const { year } = page.header;
  const id = `block-${block.block_code}`;
  const caption = t('release.block-caption', { block: block.name, year });
  const mean = figure(block.mean);
  return (
    <section className="release-block" aria-labelledby={id}>
      <h2 id={id}>{block.name}</h2>
      <p>{t('release.block-says', { units: block.units.length, mean, tiers: block.tiers })}</p>
      <Scroll label={caption} className="release-scroll">
        <table className="release-table release-figures">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('release.rank')}</th>
              <th scope="col">{t('release.unit')}</th>
              <th scope="col">{t('release.index')}</th>
              <th scope="col">{t('release.tier')}</th>
              {block.areas.map(({ code, name }) => (
                <th key={code} scope="col">
                  <abbr title={name}>{code}</abbr>
                </th>
              ))}
              <th scope="col">{t('release.total')}</th>
              <th scope="col">{t('release.last-rank', { year: year - 1 })}</th>
            </tr>
          </thead>
          <tbody>
            {block.units.map((unit) => (
              <Row key={unit.unit_code} unit={unit} code={page.code} areas={block.areas} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="release-note">
        {t('release.areas-note', {
          areas: block.areas.map(({ code, name }) => `${code} ${name}`).join('; '),
        })}{' '}
        {t('release.set', { set: block.set.name, version: block.set.version })}{' '}
        {block.set.is_sample && t('release.sample')}{' '}
        {block.not_held !== '' && t('release.not-held', { components: block.not_held })}
      </p>
    </section>
  );
}

interface RowProps {
  unit: UnitRow;
  code: string;
  areas: BlockView['areas'];
}

function Row({ unit, code, areas }: RowProps) {
  const { figure } = useLocale();
  const text = (printed: string) => (/\d/.test(printed) ? figure(printed) : printed);
  return (
    <tr>
      <td>{unit.rank}</td>
      <th scope="row">
        <A href={`/releases/${code}/${unit.unit_code}`}>{unit.name}</A>
      </th>
      <td>
        <strong>{text(unit.index)}</strong>
      </td>
      <td className="release-word">{unit.tier}</td>
      {unit.areas.map((printed, i) => (
        <td key={areas[i]!.code}>{text(printed)}</td>
      ))}
      <td>{text(unit.total)}</td>
      <td>{unit.last_rank}</td>
    </tr>
  );
}
