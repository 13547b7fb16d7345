/**
 * Decides whether an applicant is counted among businesses or citizens: by how the name begins,
 * since dossiers do not say it.
 *
 * Source: kinds of enterprises of the Law on Enterprises 2020 (data/surveys/business-names.json).
 * Example: "cong ty tnhh mau" is a business, "nguyen van mau" a citizen.
 */
import names from '../../data/surveys/business-names.json' with { type: 'json' };
import { fold } from '../kernel/index.ts';

const BEGINNINGS = names.begins_with.map((name) => `${fold(name)} `);

/** The group of respondents of an applicant's folded name. */
export const groupOf = (search_key: string): 'citizens' | 'businesses' =>
  BEGINNINGS.some((beginning) => search_key.startsWith(beginning)) ? 'businesses' : 'citizens';
