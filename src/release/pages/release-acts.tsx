import { useLocale } from '../../ui/locale.ts';
import type { ReleasePage } from './release-page.ts';

/** What the viewer may do next with a release; nothing for the public. */
export function ReleaseActs({ page }: { page: ReleasePage }) {
  const { t } = useLocale();
  const { may_sign, may_prepare, own } = page;
  const { state, sha256 } = page.head;
  const waits = state === 'prepared';
  if (!may_sign && !may_prepare) return null;
  return (
    <>
      {waits && may_sign && <p>{t(own ? 'release.second-person' : 'release.sign-says')}</p>}
      <div className="release-row">
        {waits && may_sign && !own && <Act act="sign" sha256={sha256} main />}
        {state === 'signed' && may_prepare && <Act act="publish" main />}
        {waits && may_prepare && <Act act="withdraw" />}
      </div>
    </>
  );
}

interface ActProps {
  act: 'sign' | 'publish' | 'withdraw';
  /** The content as it was seen, which is what is signed. */
  sha256?: string;
  main?: boolean;
}

function Act({ act, sha256, main = false }: ActProps) {
  const { t } = useLocale();
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      {sha256 && <input type="hidden" name="sha256" value={sha256} />}
      <button type="submit" className={main ? 'button button-main' : 'button'}>
        {t(`release.${act}`)}
      </button>
    </form>
  );
}
