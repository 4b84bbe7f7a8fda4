// Input as a schema describes it, or the fields that are not.

import type { z } from 'zod';
import { ValidationError } from './request-errors.ts';

/** Our words: a library's could quote what nobody should see. */
const words: Record<string, string> = {
  invalid_type: 'is missing, or of another type',
  too_small: 'is too small or too short',
  too_big: 'is too big or too long',
  invalid_format: 'has another format',
  unrecognized_keys: 'has fields that nobody knows',
};

/** @throws ValidationError with every field that is wrong. */
export function validate<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, code }) => ({
    field: path.join('.') || 'body',
    message: words[code] ?? 'is not valid',
  }));
  throw new ValidationError(errors, result.error);
}
