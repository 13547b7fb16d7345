import { A } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useScript } from '../ui/with-script.ts';
import type { DossierSheet } from './dossier-sheet.ts';
import { Slip } from './slip.tsx';

interface SlipViewProps {
  sheet: DossierSheet;
  demo: boolean;
  /** Whether the dossier was received just now. */
  received: boolean;
  onPrint: () => void;
}

/** The reception slip on the screen, ready to be printed: Enter prints, since the button has the focus. */
export function SlipView({ sheet, demo, received, onPrint }: SlipViewProps) {
  const { t } = useLocale();
  const { code } = sheet.dossier;
  const script = useScript();
  return (
    <>
      <PageTitle text={`${t('desk.slip')} ${code}`} />
      <header className="slip-bar">
        <h1>{received ? t('desk.received-now', { code }) : `${t('desk.slip')} ${code}`}</h1>
        <p>
          {script && (
            <button
              type="button"
              className="button button-main"
              onClick={onPrint}
              // biome-ignore lint/a11y/noAutofocus: printing is the one thing that comes next
              autoFocus={received}
            >
              {t('desk.print-slip')}
            </button>
          )}
          <A className="button" href="/reception">
            {t('desk.receive-another')}
          </A>
          <A className="button" href={`/dossiers/${code}`}>
            {t('desk.open-dossier')}
          </A>
        </p>
      </header>
      <Slip sheet={sheet} demo={demo} />
    </>
  );
}
