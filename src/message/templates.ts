import campaign from '../../data/messages/campaign.json' with { type: 'json' };
import dossier from '../../data/messages/dossier.json' with { type: 'json' };
import survey from '../../data/messages/survey.json' with { type: 'json' };
import type { Template } from './template.ts';

/** Every template; a file of `data/messages` is one topic. */
export const TEMPLATES: readonly Template[] = [dossier, campaign, survey].flatMap(
  ({ templates }) => templates as Template[],
);

const BY_CODE = new Map(TEMPLATES.map((template) => [template.code, template]));

export const findTemplate = (code: string): Template | null => BY_CODE.get(code) ?? null;
