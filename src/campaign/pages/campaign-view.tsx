import type { Refusal } from '../../kernel/index.ts';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatDate } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { CALENDAR_DAYS, type Campaign } from '../campaign.ts';
import type { ProgressRow } from '../page/progress-rows.ts';
import { SHEET_STATES } from '../sheet.ts';
import { lastDay } from './campaigns-view.tsx';
import { ManageForms } from './manage-forms.tsx';

export interface CampaignViewProps {
  campaign: Campaign;
  rows: readonly ProgressRow[];
  /** Names of blocks by code. */
  blocks: Readonly<Record<string, string>>;
  tiers: readonly { code: string; name_vi: string; name_en: string }[];
  may_manage: boolean;
  form_key: string;
  answer: {
    act: string;
    refusal: Refusal | null;
    /** How many units were warned. */
    warned: number | null;
    kept: Record<string, string>;
  } | null;
}

/** A campaign: its days, how far every unit has come, and what they score so far. */
export function CampaignView(props: CampaignViewProps) {
  const { t, count } = useLocale();
  const { campaign, rows, answer, may_manage } = props;
  const by_block = [...Map.groupBy(rows, ({ block_code }) => block_code)];
  const late = rows.filter(({ is_late }) => is_late).length;
  return (
    <>
      <PageTitle text={campaign.name} />
      <p className="sheet-way">
        <A href="/campaigns">{t('campaign.title')}</A>
      </p>
      <h1>{campaign.name}</h1>
      {answer?.refusal && (
        <div className="admin-refused">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      {answer && !answer.refusal && (
        <p className="admin-done" role="status">
          {answer.warned === null
            ? t('sheet.status-saved')
            : t('campaign.warned', { units: count(answer.warned) })}
        </p>
      )}
      <CampaignLead campaign={campaign} />
      <p className="campaign-states">
        {SHEET_STATES.map((state) => {
          const some = rows.filter((row) => row.state === state).length;
          return some === 0 ? null : (
            <span key={state}>
              {t(`sheet.state-${state}`)}: <strong>{count(some)}</strong>
            </span>
          );
        })}
        {late > 0 && (
          <span className="notice-late">
            {t('campaign.late')}: <strong>{count(late)}</strong>
          </span>
        )}
      </p>
      {by_block.map(([block, some]) => (
        <ProgressTable
          key={block}
          name={props.blocks[block] ?? block}
          rows={some}
          campaign={campaign}
        />
      ))}
      {may_manage && campaign.state === 'open' && <ManageForms {...props} />}
    </>
  );
}

function CampaignLead({ campaign }: { campaign: Campaign }) {
  const { t } = useLocale();
  return (
    <dl className="sheet-lead">
      <div>
        <dt>{t('campaign.decision')}</dt>
        <dd>
          {campaign.decision.number}, {formatDate(campaign.decision.on)}
        </dd>
      </div>
      <div>
        <dt>{t('campaign.data-period')}</dt>
        <dd>
          {formatDate(campaign.data_from)} – {formatDate(lastDay(campaign.data_to))}
        </dd>
      </div>
      {CALENDAR_DAYS.map((day) => (
        <div key={day}>
          <dt>{t(`campaign.${day}`)}</dt>
          <dd>{formatDate(campaign.calendar[day])}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ProgressTableProps {
  name: string;
  rows: readonly ProgressRow[];
  campaign: Campaign;
}

const COLUMNS = [
  'state',
  'reported',
  'unproved',
  'appraised',
  'explanations',
  'rechecks',
  'index-self',
  'index-now',
  'rank',
] as const;

/** One block: a row a unit, by rank where there is one. */
function ProgressTable({ name, rows, campaign }: ProgressTableProps) {
  const { t } = useLocale();
  const sorted = rows.toSorted(
    (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.unit_name.localeCompare(b.unit_name, 'vi'),
  );
  return (
    <Scroll label={name}>
      <table className="admin-table campaign-table">
        <caption>
          {name} ({rows.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('campaign.unit')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`campaign.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <UnitRow key={row.sheet_id} row={row} campaign={campaign} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function UnitRow({ row, campaign }: { row: ProgressRow; campaign: Campaign }) {
  const { t, lang, count, figure } = useLocale();
  const part = (done: number, all: number) => `${count(done)}/${count(all)}`;
  return (
    <tr>
      <th scope="row">
        <A href={`/campaigns/${campaign.campaign_code}/${row.unit_code}`}>{row.unit_name}</A>
      </th>
      <td data-head={t('campaign.column-state')}>
        {t(`sheet.state-${row.state}`)}
        {row.is_late && <small className="notice-late">{t('campaign.is-late')}</small>}
      </td>
      <td data-head={t('campaign.column-reported')}>
        {part(row.reported, row.lines)}
        <progress max={row.lines} value={row.reported} aria-label={t('campaign.column-reported')} />
      </td>
      <td data-head={t('campaign.column-unproved')}>{count(row.unproved)}</td>
      <td data-head={t('campaign.column-appraised')}>{part(row.appraised, row.to_appraise)}</td>
      <td data-head={t('campaign.column-explanations')}>{count(row.explanations_awaited)}</td>
      <td data-head={t('campaign.column-rechecks')}>
        {part(row.rechecks_asked - row.rechecks_open, row.rechecks_asked)}
      </td>
      <td data-head={t('campaign.column-index-self')}>
        {row.self ? figure(row.self.printed) : '–'}
      </td>
      <td data-head={t('campaign.column-index-now')}>
        <strong>{row.final ? figure(row.final.printed) : '–'}</strong>
        {row.tier && <small>{row.tier[`name_${lang}`]}</small>}
      </td>
      <td data-head={t('campaign.column-rank')}>{row.rank === null ? '–' : count(row.rank)}</td>
    </tr>
  );
}
