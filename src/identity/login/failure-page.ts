import type { Refusal } from '../../kernel/index.ts';
import { escapeHtml, pageHtml } from '../html.ts';
import { FAILED_TITLE, FAILURES, type Failure, TO_THE_START, TRY_AGAIN } from './texts.ts';

/** What a browser shows when a sign-in came to nothing: why, and the two ways on. */
export function failurePage(refusal: Refusal, prefix: string): string {
  const why = FAILURES[refusal.refused as Failure] ?? refusal.refused;
  const facts = Object.entries(refusal.facts).map(([name, value]) => `${name}: ${value}`);
  return pageHtml(
    FAILED_TITLE,
    `<p class="note">${escapeHtml(why)}</p><p><code>${escapeHtml(refusal.refused)}</code> ` +
      `${escapeHtml(facts.join(' · '))}</p>` +
      `<p><a href="${prefix}/login">${TRY_AGAIN}</a> · <a href="${prefix}/">${TO_THE_START}</a></p>`,
  );
}
