import type { ReactNode } from 'react';
import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { TextKey } from '../../ui/text/index.ts';
import type {
  ProvinceFields,
  ProvinceLine,
  ProvincesAnswer,
  ProvincesPage,
} from './provinces-page.ts';

interface ProvincesViewProps {
  page: ProvincesPage;
  answer: ProvincesAnswer | null;
}

/** The provinces of the installation, and the form that makes another one. */
export function ProvincesView({ page, answer }: ProvincesViewProps) {
  const { t } = useLocale();
  return (
    <>
      <PageTitle text={t('provinces.title')} />
      <h1>{t('provinces.title')}</h1>
      <p className="admin-lead">{t('provinces.lead')}</p>
      {page.made && <Made page={page} made={page.made} />}
      <ProvinceTable provinces={page.provinces} />
      <ProvinceForm page={page} answer={answer} />
    </>
  );
}

/** How it goes on after a province was made. */
function Made({ page, made }: { page: ProvincesPage; made: ProvinceLine }) {
  const { t } = useLocale();
  const { code, name, prefix } = made;
  return (
    <section className="admin-done" role="status" aria-labelledby="provinces-next">
      <p>
        <strong>{t('provinces.made', { name, code })}</strong>
      </p>
      <h2 id="provinces-next">{t('provinces.next')}</h2>
      <ol>
        <li>
          {t('provinces.next-open')} <A href={`${prefix}/map`}>{`${prefix}/map`}</A>
        </li>
        {page.administrator && (
          <li>
            {t('provinces.next-sign-in', { subject: page.administrator })}{' '}
            <A href={`${prefix}/login?return_to=${encodeURIComponent(`${prefix}/imports`)}`}>
              {t('provinces.sign-in')}
            </A>
          </li>
        )}
        <li>{t('provinces.next-import')}</li>
      </ol>
      <p className="note">{t('provinces.calendar-years', page.calendar)}</p>
    </section>
  );
}

function ProvinceTable({ provinces }: { provinces: readonly ProvinceLine[] }) {
  const { t, count } = useLocale();
  return (
    <table className="admin-table">
      <caption className="unseen">{t('provinces.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('provinces.code')}</th>
          <th scope="col">{t('provinces.name')}</th>
          <th scope="col">{t('provinces.address')}</th>
          <th scope="col">{t('provinces.units')}</th>
          <th scope="col">{t('provinces.dossiers')}</th>
          <th scope="col">{t('provinces.years')}</th>
        </tr>
      </thead>
      <tbody>
        {provinces.map(({ code, name, prefix, units, dossiers, ...years }) => (
          <tr key={code}>
            <th scope="row">{code}</th>
            <td data-head={t('provinces.name')}>
              {name}
              {prefix === '' && <small>{t('provinces.here')}</small>}
            </td>
            <td data-head={t('provinces.address')}>
              <A href={`${prefix}/map`}>{`${prefix}/map`}</A>
            </td>
            <td data-head={t('provinces.units')}>{count(units)}</td>
            <td data-head={t('provinces.dossiers')}>{count(dossiers)}</td>
            <td data-head={t('provinces.years')}>{yearsText(years) ?? t('provinces.no-years')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const yearsText = ({ from_year, to_year }: Pick<ProvinceLine, 'from_year' | 'to_year'>) =>
  from_year === null ? null : from_year === to_year ? `${from_year}` : `${from_year}–${to_year}`;

function ProvinceForm({ page, answer }: ProvincesViewProps) {
  const { t } = useLocale();
  const { refusal = null, kept = page.usual } = answer ?? {};
  const field = { kept, refusal };
  return (
    <section aria-labelledby="provinces-new">
      <h2 id="provinces-new">{t('provinces.new')}</h2>
      <p className="admin-lead">{t('provinces.new-lead')}</p>
      {refusal && (
        <div className="admin-refused" role="alert">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <form method="post" className="admin-form province-form">
        <input type="hidden" name="key" value={page.usual.key} />
        <Field {...field} name="code" text="provinces.code" hint={t('provinces.code-hint')} />
        <Field {...field} name="name" text="provinces.name" hint={t('provinces.name-hint')} />
        <Field {...field} name="from_year" text="provinces.from-year" is_year />
        <Field
          {...field}
          name="to_year"
          text="provinces.to-year"
          hint={t('provinces.years-hint')}
          is_year
        />
        {page.asks_administrator && (
          <Field
            {...field}
            name="administrator"
            text="provinces.administrator"
            hint={t('provinces.administrator-hint')}
          />
        )}
        <p className="note">{t('provinces.calendar-years', page.calendar)}</p>
        <button type="submit" className="button button-main">
          {t('provinces.create')}
        </button>
      </form>
    </section>
  );
}

interface FieldProps {
  name: keyof ProvinceFields;
  text: TextKey;
  hint?: ReactNode;
  is_year?: boolean;
  kept: ProvinceFields;
  refusal: Refusal | null;
}

/** One labelled field; the refused one says so and takes the focus. */
function Field({ name, text, hint, is_year = false, kept, refusal }: FieldProps) {
  const { t } = useLocale();
  const is_refused = refusal?.path === name;
  const hint_id = `provinces-${name}-hint`;
  return (
    <label>
      {t(text)}
      <input
        name={name}
        defaultValue={kept[name]}
        required
        autoComplete="off"
        {...(is_year ? { inputMode: 'numeric', size: 6, pattern: '[0-9]{4}' } : { size: 30 })}
        {...(hint ? { 'aria-describedby': hint_id } : {})}
        {...(is_refused ? { 'aria-invalid': true, autoFocus: true } : {})}
      />
      {hint && <small id={hint_id}>{hint}</small>}
    </label>
  );
}
