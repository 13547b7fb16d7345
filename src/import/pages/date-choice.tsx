import { useLocale } from '../../ui/locale.ts';
import type { MappingPage } from '../page/mapping-page.ts';
import { ComplaintLine } from './complaint-line.tsx';

/** Ways of writing that are offered, with the same moment in each. */
const OFFERED: readonly (readonly [format: string, example: string])[] = [
  ['dd/MM/yyyy HH:mm:ss', '29/03/2023 15:30:00'],
  ['dd/MM/yyyy HH:mm', '29/03/2023 15:30'],
  ['dd/MM/yyyy', '29/03/2023'],
  ['dd-MM-yyyy', '29-03-2023'],
  ['yyyy-MM-dd HH:mm:ss', '2023-03-29 15:30:00'],
  ['yyyy-MM-dd', '2023-03-29'],
  ['MM/dd/yyyy', '03/29/2023'],
  ['iso', ''],
  ['excel-serial', ''],
];
const EXAMPLES = new Map(OFFERED);

/** How the file writes moments: what was found first, then the other usual ways. */
export function DateChoice({ page }: { page: MappingPage }) {
  const { t } = useLocale();
  const { draft, found_dates, complaints } = page;
  const formats = [...new Set([...draft.dates, ...found_dates, ...EXAMPLES.keys()])];
  return (
    <section aria-labelledby="import-dates">
      <h2 id="import-dates">{t('import.dates')}</h2>
      <p className="import-quiet">{t('import.dates-says')}</p>
      <ComplaintLine at="dates" all={complaints} />
      <ul className="import-dates">
        {formats.map((format) => (
          <li key={format}>
            <label className="import-check">
              <input
                type="checkbox"
                name="dates"
                value={format}
                defaultChecked={draft.dates.includes(format)}
              />
              <span>
                <FormatName format={format} />
                {found_dates.includes(format) && <em> · {t('import.dates-found')}</em>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="admin-form">
        <label>
          {t('import.date-other')}
          <input name="dates-other" placeholder="d.M.yyyy" maxLength={40} />
        </label>
        <label>
          {t('import.time-zone')}
          <input name="time_zone" defaultValue={draft.time_zone} required maxLength={60} />
          <small>{t('import.time-zone-says')}</small>
          <ComplaintLine at="time_zone" all={complaints} />
        </label>
      </div>
    </section>
  );
}

function FormatName({ format }: { format: string }) {
  const { t } = useLocale();
  if (format === 'iso' || format === 'excel-serial') return t(`import.date-${format}`);
  const example = EXAMPLES.get(format);
  return example ? t('import.date-shown', { format, example }) : format;
}
