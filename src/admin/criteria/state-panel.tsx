import { formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Input } from '../calendar/input.tsx';
import { type SetPage, setAddress } from './sets-page.ts';
import { DecisionWords } from './sets-view.tsx';
import { StateMark } from './state-mark.tsx';

type Kept = Readonly<Record<string, string>>;

/** Where a version stands on its way into force, and the acts that are possible from there. */
export function StatePanel({ page, kept }: { page: SetPage; kept: Kept }) {
  const { t } = useLocale();
  const { version, people, digest } = page;
  const { base_set_code, base_version, edited_at } = version;
  return (
    <section className="calendar-state" aria-label={t('criteria.state')}>
      <dl>
        <dt>{t('criteria.state')}</dt>
        <dd>
          <StateMark state={version.state} />
        </dd>
        {version.drafted_at !== null && (
          <>
            <dt>{t('criteria.drafted')}</dt>
            <dd>
              {people[version.drafted_by ?? 0]}, {formatMoment(version.drafted_at)}
              {base_set_code && (
                <>
                  {' '}
                  <A href={setAddress({ set_code: base_set_code, version: base_version! })}>
                    {t('criteria.from', { set: base_set_code, version: base_version! })}
                  </A>
                </>
              )}
            </dd>
            <dt>{t('criteria.reason')}</dt>
            <dd>{version.reason}</dd>
          </>
        )}
        {edited_at !== null && (
          <>
            <dt>{t('criteria.edited')}</dt>
            <dd>
              {people[version.edited_by ?? 0]}, {formatMoment(edited_at)}
            </dd>
          </>
        )}
        <dt>{t('criteria.decided')}</dt>
        <dd>
          {version.drafted_at === null ? (
            t('criteria.loaded')
          ) : (
            <DecisionWords set={version} people={people} />
          )}
        </dd>
        <dt>{t('criteria.digest')}</dt>
        <dd>
          <code>{digest}</code>
        </dd>
      </dl>
      {version.state === 'draft' && <Acts page={page} kept={kept} />}
    </section>
  );
}

function Acts({ page, kept }: { page: SetPage; kept: Kept }) {
  const { t } = useLocale();
  const faulty = page.complaints.some(({ is }) => is === 'fault');
  return (
    <>
      {page.may_approve && faulty && <p>{t('criteria.faulty-says')}</p>}
      {page.may_approve && page.own_draft && <p>{t('criteria.second-person')}</p>}
      {page.may_edit && !page.may_approve && <p>{t('criteria.next-second-person')}</p>}
      {page.may_approve && !faulty && !page.own_draft && (
        <form method="post" className="admin-form">
          <input type="hidden" name="act" value="approve" />
          <input type="hidden" name="digest" value={page.digest} />
          <Input name="decision_number" text="criteria.decision-number" kept={kept} required />
          <Input name="decision_on" text="criteria.decision-on" type="date" kept={kept} required />
          <button type="submit" className="button button-main">
            {t('criteria.approve')}
          </button>
        </form>
      )}
      {page.may_edit && (
        <form method="post">
          <input type="hidden" name="act" value="discard" />
          <input type="hidden" name="digest" value={page.digest} />
          <button type="submit" className="button">
            {t('criteria.discard')}
          </button>
        </form>
      )}
    </>
  );
}
