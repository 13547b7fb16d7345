import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import './answer.css';

/** Said after an answer; the link that led here is used up. */
export default function Thanks() {
  const { t } = useLocale();
  return (
    <article className="answer answer-thanks">
      <PageTitle text={t('answer.thanks')} />
      <h1>{t('answer.thanks')}</h1>
      <p>{t('answer.thanks-says')}</p>
      <p>
        <A className="button" href="/map">
          {t('answer.to-map')}
        </A>
      </p>
    </article>
  );
}
