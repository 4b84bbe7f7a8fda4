// What a client may know of an error.

import { Problem } from '../kit/problem.ts';
import { AuthError } from '../ladder/auth.ts';

/** Of PostgreSQL: no connection, no room, cut off, shut down. */
const away = /^(08|53|57)/;
/** Of the system, and of `pg` itself. */
const unreachable = /^E[A-Z]+$/;
const lost = /timeout|terminated|not queryable/i;

/** A Problem 401, 429 or 503; else the error itself. */
export function asProblem(error: unknown): unknown {
  if (error instanceof AuthError) {
    const status = { REFUSED: 401, TAKEN: 409, THROTTLED: 429 };
    return new Problem(status[error.code], error.message);
  }
  const { code = '', message = '' } = Object(error) as {
    code?: string;
    message?: string;
  };
  if (
    !away.test(code) &&
    !unreachable.test(code) &&
    !lost.test(message)
  )
    return error;
  const problem = new Problem(503, 'The database is away');
  problem.cause = error; // for the log only
  return problem;
}
