import type { SetDifference } from '../../par/index.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { CompareForm } from './compare-form.tsx';
import { type SetLine, setKey } from './sets-page.ts';
import { SetName } from './sets-view.tsx';
import { fieldWords, thingWords, valueWords } from './words.ts';

interface CompareViewProps {
  sets: readonly SetLine[];
  before: SetLine | null;
  after: SetLine | null;
  differences: readonly SetDifference[];
}

/** Two versions side by side: what came, what went, what changed; by sign, word and colour. */
export function CompareView({ sets, before, after, differences }: CompareViewProps) {
  const { t, count } = useLocale();
  return (
    <>
      <PageTitle text={t('criteria.compare-title')} />
      <p>
        <A href="/criteria">{t('criteria.title')}</A>
      </p>
      <h1>{t('criteria.compare-title')}</h1>
      <CompareForm sets={sets} a={before ? setKey(before) : ''} b={after ? setKey(after) : ''} />
      {before && after && (
        <>
          <dl className="criteria-facts criteria-compared">
            <div>
              <dt>− {t('criteria.compare-before')}</dt>
              <dd>
                <SetName set={before} />
              </dd>
            </div>
            <div>
              <dt>+ {t('criteria.compare-after')}</dt>
              <dd>
                <SetName set={after} />
              </dd>
            </div>
          </dl>
          <p role="status">
            {differences.length === 0
              ? t('criteria.same')
              : t('criteria.differences', { count: count(differences.length) })}
          </p>
          {differences.length > 0 && <Differences differences={differences} />}
        </>
      )}
    </>
  );
}

function Differences({ differences }: Pick<CompareViewProps, 'differences'>) {
  const { t } = useLocale();
  return (
    <Scroll label={t('criteria.compare-title')} className="criteria-wide">
      <table className="admin-table criteria-diff">
        <caption className="unseen">{t('criteria.compare-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criteria.what')}</th>
            <th scope="col">{t('criteria.change')}</th>
            <th scope="col">{t('criteria.compare-before')}</th>
            <th scope="col">{t('criteria.compare-after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <Difference key={`${one.what} ${one.code} ${one.change} ${one.field}`} one={one} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const SIGNS = { added: '+', removed: '−', changed: '±' } as const;

function Difference({ one }: { one: SetDifference }) {
  const { t, lang } = useLocale();
  return (
    <tr className={`criteria-${one.change}`}>
      <th scope="row">
        {thingWords(one, t)}
        <small>{one[`name_${lang}`]}</small>
      </th>
      <td data-head={t('criteria.change')}>
        <span aria-hidden="true">{SIGNS[one.change]}</span> {t(`criteria.change-${one.change}`)}
        {one.field && <small>{fieldWords(lang, one.field)}</small>}
      </td>
      <td data-head={t('criteria.compare-before')}>
        {one.before === null ? '–' : <del>{valueWords(lang, one.field, one.before)}</del>}
      </td>
      <td data-head={t('criteria.compare-after')}>
        {one.after === null ? '–' : <ins>{valueWords(lang, one.field, one.after)}</ins>}
      </td>
    </tr>
  );
}
