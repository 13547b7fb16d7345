import { Fragment } from 'react';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatDate, formatMoment } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import type { SheetArea, SheetPage, SheetRow } from '../page/sheet-page.ts';
import type { FormAnswer } from './act-on-sheet.ts';
import { LineRow } from './line-row.tsx';
import type { SheetHead } from './read-sheet.ts';
import { SheetActs } from './sheet-acts.tsx';
import { SheetFilter } from './sheet-filter.tsx';

interface SheetViewProps extends SheetHead {
  page: SheetPage;
  /** A new key with each drawing: the same form sent twice is one act. */
  form_key: string;
  answer: FormAnswer | null;
  /** Which rows are shown: `open`, `gaps`, `differs`; null is all. */
  only: string | null;
}

/** A unit's sheet: one row a line, totals by area, the whole above. */
export function SheetView(props: SheetViewProps) {
  const { t } = useLocale();
  const { campaign, unit, page, answer } = props;
  const title = `${t('sheet.title')} · ${unit.name} · ${campaign.name}`;
  return (
    <>
      <PageTitle text={title} />
      <p className="sheet-way">
        <A href="/campaigns">{t('campaign.title')}</A>
        {' › '}
        <A href={`/campaigns/${campaign.campaign_code}`}>{campaign.name}</A>
      </p>
      <h1>{unit.name}</h1>
      <SheetLead {...props} />
      {answer?.refusal && answer.line_code === null && (
        <div className="admin-refused">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <SheetActs {...props} />
      <SheetFiles {...props} />
      <SheetFilter page={page} only={props.only} />
      <SheetTable {...props} />
    </>
  );
}

const KINDS = ['xlsx', 'docx', 'pdf'] as const;

/** The sheet as a file, and back from one. */
function SheetFiles({ campaign, unit, page }: SheetViewProps) {
  const { t } = useLocale();
  const address = `/campaigns/${campaign.campaign_code}/${unit.code}`;
  return (
    <nav className="sheet-way" aria-label={t('release.sheet-export')}>
      {t('release.sheet-export')}:
      {KINDS.map((kind) => (
        <Fragment key={kind}>
          {' '}
          <A href={`${address}/export/${kind}`} download>
            {t(`release.sheet-${kind}`)}
          </A>
        </Fragment>
      ))}
      {page.verbs.includes('lock') && (
        <>
          {' · '}
          <A href={`${address}/import`}>{t('release.sheet-import')}</A>
        </>
      )}
    </nav>
  );
}

/** Where the sheet stands, until when, and what it scores. */
function SheetLead({ page, set, sheet, campaign }: SheetViewProps) {
  const { t, lang, figure } = useLocale();
  const { self, final } = page.index;
  const due = DUE[sheet.state];
  return (
    <dl className="sheet-lead">
      <div>
        <dt>{t('sheet.state')}</dt>
        <dd>{t(`sheet.state-${sheet.state}`)}</dd>
      </div>
      {due && (
        <div>
          <dt>{t('sheet.until')}</dt>
          <dd>{formatDate(campaign.calendar[due])}</dd>
        </div>
      )}
      {sheet.locked_at !== null && (
        <div>
          <dt>{t('sheet.locked')}</dt>
          <dd>{formatMoment(sheet.locked_at)}</dd>
        </div>
      )}
      <div>
        <dt>{t('sheet.index-self')}</dt>
        <dd>{self ? figure(self.printed) : '–'}</dd>
      </div>
      <div>
        <dt>{t(sheet.state === 'final' ? 'sheet.index-final' : 'sheet.index-now')}</dt>
        <dd>
          <strong>{final ? figure(final.printed) : '–'}</strong>
          {page.tier && ` · ${page.tier[`name_${lang}`]}`}
        </dd>
      </div>
      <div>
        <dt>{t('sheet.set')}</dt>
        <dd>
          <A href={`/criteria/${set.set_code}/${set.version}`}>{set[`name_${lang}`]}</A>
        </dd>
      </div>
    </dl>
  );
}

/** The day by which a state ends. */
const DUE = {
  self: 'self_by',
  'appraisal-1': 'appraisal_1_by',
  explanation: 'explanation_by',
  'appraisal-2': 'appraisal_2_by',
  council: 'recheck_by',
  final: null,
} as const;

const FILTERS: Record<string, (row: SheetRow) => boolean> = {
  open: ({ verbs }) => verbs.length > 0,
  gaps: ({ gap }) => gap !== null,
  differs: ({ differs }) => differs,
};

function SheetTable(props: SheetViewProps) {
  const { t } = useLocale();
  const shows = FILTERS[props.only ?? ''] ?? (() => true);
  const areas = props.page.areas
    .map((area) => ({ ...area, rows: area.rows.filter(shows) }))
    .filter(({ rows }) => rows.length > 0);
  if (areas.length === 0) return <p className="admin-quiet">{t('sheet.nothing')}</p>;
  return (
    <Scroll label={t('sheet.title')} className="scroll sheet-scroll">
      <table className="sheet-table">
        <caption className="unseen">{t('sheet.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`sheet-${column}`}>
                {t(`sheet.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {areas.map((area) => (
          <AreaRows key={area.code ?? ''} area={area} {...props} />
        ))}
      </table>
    </Scroll>
  );
}

const COLUMNS = ['line', 'maximum', 'figures', 'self', 'evidence', 'judged', 'final'] as const;

function AreaRows({ area, ...props }: SheetViewProps & { area: SheetArea }) {
  const { t, lang, figure } = useLocale();
  const { points } = area;
  const told = (stage: keyof typeof points) => {
    const one = points[stage];
    return one ? figure(one.printed) : '–';
  };
  const name =
    area.code === null ? t('sheet.adjustments') : `${area.code}. ${area[`name_${lang}`]}`;
  return (
    <tbody>
      <tr className="sheet-area">
        <th scope="rowgroup">{name}</th>
        <td>{area.maximum === null ? '' : figure(area.maximum)}</td>
        <td />
        <td>{area.code !== null && told('self')}</td>
        <td />
        <td>{area.code !== null && told('appraised-2')}</td>
        <td>
          <strong>{area.code !== null && told('final')}</strong>
        </td>
      </tr>
      {area.rows.map((row) => (
        <LineRow
          key={row.code}
          row={row}
          place={`/campaigns/${props.campaign.campaign_code}/${props.unit.code}`}
          idempotency_key={props.form_key}
          answer={props.answer?.line_code === row.code ? props.answer : null}
        />
      ))}
    </tbody>
  );
}
