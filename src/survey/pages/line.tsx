import type { InputHTMLAttributes } from 'react';
import { useLocale } from '../../ui/locale.ts';
import type { TextKey } from '../../ui/text/index.ts';

interface LineProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value'> {
  name: string;
  text: TextKey;
  value: string;
  wide?: boolean;
}

/** A field under its name. */
export function Line({ text, value, wide, ...input }: LineProps) {
  const { t } = useLocale();
  return (
    <label className={wide ? 'survey-wide' : undefined}>
      {t(text)}
      <input autoComplete="off" maxLength={500} required {...input} defaultValue={value} />
    </label>
  );
}
