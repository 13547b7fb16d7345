import { z } from 'zod';
import { type Refusal, refuse } from '../../kernel/index.ts';

/** Which line of a sheet, and the version of it that the caller saw. */
export const lineFields = {
  line_code: z.string().min(1).max(40),
  version: z.int().min(0),
};

/** A text that people read: trimmed, composed letters, some length. */
export const textField = (most = 2000) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text.normalize('NFC'));

export const reasonField = textField().pipe(z.string().min(3));
export const filesField = z.array(z.int().positive()).max(20);

/** Why something was done must be said where it changes what another person wrote. */
export const reasonMissing = (line_code: string): Refusal =>
  refuse('sheet.reason-missing', { line_code }, { path: 'reason' });
