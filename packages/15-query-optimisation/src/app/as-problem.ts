// What a client may know of an error of the ladders or the database.

import { Problem } from '../kit/problem.ts';

/** Of PostgreSQL: no connection, no room, cut off, shut down. */
const away = /^(08|53|57)/;
/** Of the system, and of `pg` itself. */
const unreachable = /^E[A-Z]+$/;
const lost = /timeout|terminated|not queryable/i;

/** A Problem for what a client can change or await; else the error. */
export function asProblem(error: unknown): unknown {
  const {
    code = '',
    message = '',
    field = '',
  } = Object(error) as Record<string, string>;
  if (code === 'BAD_PAGE') {
    return new Problem(400, `Check: ${field}`, [{ field, message }]);
  }
  if (code === 'NO_STATISTICS') return unavailable(error, message);
  if (code === '57014') return unavailable(error, 'It took too long');
  const isAway = away.test(code) || unreachable.test(code);
  if (!isAway && !lost.test(message)) return error;
  return unavailable(error, 'The database is away');
}

function unavailable(cause: unknown, detail: string): Problem {
  const problem = new Problem(503, detail);
  problem.cause = cause; // for the log only
  return problem;
}
