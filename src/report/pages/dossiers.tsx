import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import '../report.css';
import { RefusalNotice } from '../../ui/failure.tsx';
import { formatDayOf, formatMoment } from '../../ui/format.ts';
import { useLocale } from '../../ui/locale.ts';
import { pageContext } from '../../ui/page-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Chooser } from './chooser.tsx';
import { FiguresTable } from './figures-table.tsx';
import { readDossierReport, type Told } from './read-dossiers.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { world, viewer } = context.get(pageContext);
  return readDossierReport(world, viewer, new URL(request.url).searchParams);
}

/** How dossiers are handled, of any period, as of any past moment, by either definition. */
export default function DossierReportPage() {
  const report = useLoaderData<typeof loader>();
  const { t } = useLocale();
  return (
    <div className="report">
      <PageTitle text={t('report.dossiers')} />
      <h1>{t('report.dossiers')}</h1>
      <Chooser report={report} />
      {report.refusal && (
        <div className="report-refused">
          <RefusalNotice refusal={report.refusal} />
        </div>
      )}
      {report.told && <Figures told={report.told} />}
    </div>
  );
}

function Figures({ told }: { told: Told }) {
  const { t } = useLocale();
  const { choice, levels, units } = told;
  const title = `${t('report.by-level')} · ${choice.period.name}`;
  const level = choice.level && t(`map.level-${choice.level}`);
  return (
    <>
      <p className="report-told">
        <strong>{asOfText(t, told)}</strong> · {t(`report.told-${choice.definition}`)}
      </p>
      <FiguresTable title={title} rows={levels} told={told} />
      {level && (
        <FiguresTable
          title={`${t('report.by-unit', { level })} · ${choice.period.name}`}
          rows={units}
          told={told}
        />
      )}
      <p className="report-note">{t('report.note')}</p>
    </>
  );
}

/** A period that is over by then is told as at its end. */
function asOfText(t: ReturnType<typeof useLocale>['t'], { as_of, choice: { period } }: Told) {
  return as_of >= period.to_at
    ? t('report.as-of-end', { day: formatDayOf(period.to_at - 1) })
    : t('report.as-of', { time: formatMoment(as_of) });
}
