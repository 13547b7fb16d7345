/**
 * Reads a list of panel members: a line each, unit judged; group; telephone or e-mail (may be
 * missing where the questionnaire is handed over on paper).
 *
 * Source: our choice of format.
 * Example: `H47.18; commune-leaders; 0905000111`.
 */
import { type Refusal, refuse } from '../kernel/index.ts';

export interface PanelMember {
  unit_code: string;
  group_code: string;
  contact: string | null;
}

const CONTACT = /^(\+?\d{9,14}|[^\s@;]+@[^\s@;]+\.[^\s@;]+)$/;

/** The members, or the first line that cannot be read, by its number. */
export function readPanel(
  text: string,
  known: { units: (code: string) => boolean; groups: ReadonlySet<string> },
): PanelMember[] | Refusal {
  const members: PanelMember[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const [unit_code = '', group_code = '', contact = ''] = raw
      .split(/[;,\t]/)
      .map((p) => p.trim());
    const wrong = faultOf({ unit_code, group_code, contact }, known);
    if (wrong) return refuse(`survey.${wrong}`, { line: i + 1, text: raw }, { path: 'members' });
    members.push({ unit_code, group_code, contact: contact || null });
  }
  return members.length > 0 ? members : refuse('survey.no-members', {}, { path: 'members' });
}

function faultOf(
  line: { unit_code: string; group_code: string; contact: string },
  known: { units: (code: string) => boolean; groups: ReadonlySet<string> },
): string | null {
  if (!known.units(line.unit_code)) return 'panel-unknown-unit';
  if (!known.groups.has(line.group_code)) return 'panel-unknown-group';
  return line.contact === '' || CONTACT.test(line.contact) ? null : 'panel-no-contact';
}
