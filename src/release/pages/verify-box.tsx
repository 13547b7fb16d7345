import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import type { ReleasePage } from './release-page.ts';

/** How a stranger checks a release without us. */
export function VerifyBox({ page }: { page: ReleasePage }) {
  const { t } = useLocale();
  const file = `motcua-release-${page.code}.json`;
  return (
    <section className="release-block" aria-labelledby="release-verify">
      <h2 id="release-verify">{t('release.verify')}</h2>
      <p>{t('release.verify-says')}</p>
      <Scroll label={t('release.verify-command')} className="release-code">
        <pre>{`npx motcua release verify ${file} --key ${page.fingerprint}`}</pre>
      </Scroll>
      <p>{t('release.verify-hash')}</p>
      <Scroll label={t('release.verify-hash')} className="release-code">
        <pre>{`jq -cjS .body ${file} | sha256sum`}</pre>
      </Scroll>
      <p>{t('release.verify-key')}</p>
      <Scroll label={t('release.verify-key')} className="release-code">
        <pre>{page.pem}</pre>
      </Scroll>
    </section>
  );
}
