import type { ReactNode } from 'react';
import { useLocale } from '../ui/locale.ts';
import type { TextKey } from '../ui/text/index.ts';
import type { DossierSheet } from './dossier-sheet.ts';
import { limitWords } from './limit-words.ts';

/** What a dossier is about: procedure, places, applicant. */
export function DossierFacts({ sheet }: { sheet: DossierSheet }) {
  const locale = useLocale();
  const { t } = locale;
  const { dossier, procedure, unit, received_unit, holder_name } = sheet;
  return (
    <section aria-labelledby="dossier-facts">
      <h2 id="dossier-facts">{t('desk.facts')}</h2>
      <dl className="dossier-facts">
        <Fact head="desk.procedure">
          {procedure.code} · {procedure.field}
          <small>
            {t('desk.source')}: {procedure.source}
          </small>
        </Fact>
        <Fact head="desk.limit">{limitWords(sheet.limit, locale)}</Fact>
        <Fact head="desk.unit">
          {unit.name} <small>{unit.code}</small>
        </Fact>
        {received_unit.code !== unit.code && (
          <Fact head="desk.received-unit">
            {received_unit.name} <small>{received_unit.code}</small>
          </Fact>
        )}
        <Fact head="desk.channel">{t(`desk.channel-${dossier.channel}`)}</Fact>
        <Fact head="desk.holder">{holder_name ?? t(holderless(dossier.state))}</Fact>
      </dl>
      <ApplicantFacts sheet={sheet} />
    </section>
  );
}

/** What is said where nobody holds a dossier. */
const holderless = (state: DossierSheet['dossier']['state']): TextKey =>
  state === 'received' ? 'desk.nobody-yet' : 'desk.nobody-any-more';

function ApplicantFacts({ sheet: { applicant, personal, due_by } }: { sheet: DossierSheet }) {
  const { t } = useLocale();
  if (due_by !== null)
    return (
      <>
        <h2>{t('desk.applicant')}</h2>
        <p>{t('desk.applicant-not-in-file')}</p>
      </>
    );
  return (
    <>
      <h2>{t('desk.applicant')}</h2>
      <dl className="dossier-facts">
        <Fact head="desk.name">{applicant.name}</Fact>
        <Fact head="desk.identity-number">{applicant.identity_number ?? '–'}</Fact>
        <Fact head="desk.phone">{applicant.phone ?? '–'}</Fact>
        {personal && <Fact head="desk.address">{applicant.address ?? '–'}</Fact>}
      </dl>
      <p className="dossier-note">{t(personal ? 'desk.read-is-noted' : 'desk.data-are-masked')}</p>
    </>
  );
}

function Fact({ head, children }: { head: TextKey; children: ReactNode }) {
  const { t } = useLocale();
  return (
    <div>
      <dt>{t(head)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
