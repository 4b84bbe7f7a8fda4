// The border between what we expected and what we did not.

import { AppError } from './app-error.ts';
import { UnexpectedError } from './errors.ts';
import { MalformedRequestError } from './request-errors.ts';

export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isUndecodablePath(error)) {
    return new MalformedRequestError('path', error);
  }
  // Whatever `status` a foreign error carries: it is not believed.
  return new UnexpectedError(error);
}

// How Express complains about `/orders/%zz`.
function isUndecodablePath(error: unknown): boolean {
  return (
    error instanceof URIError &&
    (error as { status?: unknown }).status === 400
  );
}
