import type { ReactNode } from 'react';
import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import type { EditAim, EditPage } from './edit-page.ts';
import type { Fields } from './form/fields.ts';
import { ShapeFields } from './form/shape-fields.tsx';
import { SHAPES } from './place.ts';
import { setAddress } from './sets-page.ts';

interface EditViewProps {
  page: EditPage;
  /** What was typed and not taken, and why not. */
  answer: { fields: Fields; refusal: Refusal | null; faults: Record<string, string> } | null;
  /** The check that follows what is typed. */
  check: ReactNode;
  form: (content: ReactNode) => ReactNode;
}

/** One thing of a draft in a form, with the check beside it. */
export function EditView({ page, answer, check, form }: EditViewProps) {
  const { t } = useLocale();
  const here = setAddress(page);
  const title = titleOf(page, t(`criteria.what-${page.aim.kind}`), t('criteria.new'));
  const fields = answer?.fields ?? page.fields;
  const faults = answer?.faults ?? {};
  return (
    <>
      <PageTitle text={title} />
      <p>
        <A href={here}>
          {page.set_code} · {t('criteria.version', { version: page.version })}
        </A>
      </p>
      <h1>{title}</h1>
      {answer?.refusal && (
        <div className="admin-refused">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <div className="criteria-beside">
        {form(
          <>
            {/* Enter saves: a form's first button is pressed by it. */}
            <button
              type="submit"
              name="act"
              value="save"
              className="unseen"
              tabIndex={-1}
              aria-hidden="true"
            />
            <input type="hidden" name="digest" value={page.digest} />
            <AimFields aim={page.aim} />
            <ShapeFields
              fields={fields}
              faults={faults}
              choices={page.choices}
              shape={SHAPES[page.aim.kind]}
              path=""
            />
            <div className="admin-row">
              <button type="submit" name="act" value="save" className="button button-main">
                {t('criteria.save')}
              </button>
              <A className="button" href={here}>
                {t('criteria.cancel')}
              </A>
            </div>
          </>,
        )}
        <aside>
          {check}
          <details className="calendar-form">
            <summary>{t('criteria.measures')}</summary>
            <p>{t('criteria.measures-says')}</p>
            <p className="criteria-measures">
              {page.measures.map((measure) => (
                <code key={measure}>{measure}</code>
              ))}
            </p>
          </details>
        </aside>
      </div>
    </>
  );
}

const titleOf = ({ aim, code }: EditPage, what: string, is_new: string): string =>
  'at' in aim ? `${what} ${code}`.trim() : `${what}: ${is_new}`;

/** Where the form's content goes. */
function AimFields({ aim }: { aim: EditAim }) {
  const [name, value] = 'at' in aim ? ['at', aim.at] : ['list', aim.list];
  return (
    <>
      <input type="hidden" name={name} value={value} />
      <input type="hidden" name="aim" value={aim.kind} />
    </>
  );
}
