// What a client may know of an error of the pool or the database.

import { Problem } from '../kit/problem.ts';

/** Of PostgreSQL: no connection, no room, cut off, shut down. */
const away = /^(08|53|57)/;
/** Of the system, and of `pg` itself. */
const unreachable = /^E[A-Z]+$/;
const lost = /timeout|terminated|not queryable/;

/** A Problem 503 for what may pass; else the error itself. */
export function asProblem(error: unknown): unknown {
  const { code = '', message = '' } = Object(error) as {
    code?: string;
    message?: string;
  };
  const is = (status: string) => {
    const problem = new Problem(503, status);
    problem.cause = error; // for the log only
    return problem;
  };
  if (code === 'POOL_BUSY') return is('No connection is free');
  if (code === '57014') return is('The query took too long');
  const isAway = away.test(code) || unreachable.test(code);
  if (isAway || lost.test(message)) return is('The database is away');
  return error;
}
