import { formatTimeWithSeconds } from '../../ui/format.ts';
import { A } from '../../ui/link.tsx';
import { type Locale, useLocale } from '../../ui/locale.ts';
import { findText } from '../../ui/text/index.ts';
import type { MapData, MapFigures } from '../data.ts';
import type { Happening } from '../happening.ts';
import { Announcement } from './announcement.tsx';

/** What just came to a dossier in one line, with what came before it on request. */
export function Happenings({ data, figures }: { data: MapData; figures: MapFigures }) {
  const locale = useLocale();
  const { t } = locale;
  const [latest, ...before] = figures.happenings;
  return (
    <section className="happenings" aria-labelledby="happened">
      <h2 id="happened">{t('map.happened')}</h2>
      {latest ? (
        <Line one={latest} data={data} />
      ) : (
        <p className="note">{t('map.happened-none')}</p>
      )}
      <Announcement text={latest ? happeningText(latest, data, locale) : null} />
      {before.length > 0 && (
        <details>
          <summary>{t('map.happened-more', { count: before.length })}</summary>
          <ol>
            {before.map((one) => (
              <li key={`${one.at} ${one.dossier_code} ${one.kind}`}>
                <Line one={one} data={data} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Line({ one, data }: { one: Happening; data: MapData }) {
  const locale = useLocale();
  return (
    <p>
      <time dateTime={new Date(one.at).toISOString()}>{formatTimeWithSeconds(one.at)}</time>{' '}
      <A className={isLate(one) ? 'count-late' : undefined} href={`/dossiers/${one.dossier_code}`}>
        {happeningText(one, data, locale)}
      </A>
    </p>
  );
}

const isLate = ({ kind, verdict }: Happening): boolean =>
  kind === 'dossier.overdue' || verdict === 'late';

/** `Phú Ninh: hồ sơ H47.18-230329-0007 vừa quá hạn` */
export function happeningText(one: Happening, data: MapData, { t, lang }: Locale): string {
  const kind = one.kind.replace('dossier.', '') + (one.verdict ? `-${one.verdict}` : '');
  const unit = data.units.find((u) => u.unit_id === one.unit_id);
  return t('map.happened-line', {
    unit: unit ? (unit.kind === 'district' ? unit.short_name : unit.name) : '',
    code: one.dossier_code,
    what: findText(lang, `map.happened-${kind}`) ?? kind,
  });
}
