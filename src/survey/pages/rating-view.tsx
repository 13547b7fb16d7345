import { encode } from 'uqr';
import type { Refusal } from '../../kernel/index.ts';
import { useLocale } from '../../ui/locale.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Told } from './told.tsx';

interface RatingViewProps {
  code: string;
  answer: { refusal: Refusal | null; link: string | null } | null;
}

/** A slip to be printed: a code to scan, and the same address to type. */
export function RatingView({ code, answer }: RatingViewProps) {
  const { t } = useLocale();
  return (
    <>
      <PageTitle text={t('survey.rating-slip')} />
      <h1>{t('survey.rating-slip')}</h1>
      <Told done={null} refusal={answer?.refusal ?? null} />
      {answer?.link ? (
        <section className="survey-slip">
          <p>{t('survey.rating-lead', { code })}</p>
          <Code text={answer.link} />
          <p>
            <code>{answer.link}</code>
          </p>
        </section>
      ) : (
        <form method="post" className="survey-form">
          <p className="survey-wide">{t('survey.rating-make-says', { code })}</p>
          <button type="submit" className="button button-main">
            {t('survey.rating-make')}
          </button>
        </form>
      )}
    </>
  );
}

/** A QR code as one path. */
function Code({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return (
    <svg className="survey-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
