// What a client may know when Redis or PostgreSQL is away.

import { Problem } from '../kit/problem.ts';

/** Of PostgreSQL: no connection, no room, cut off, shut down. */
const away = /^(08|53|57|E[A-Z]+$)/;
const lost = /timeout|terminated|not queryable/;

/** @throws Problem 503 for what may pass; else the error itself. */
export async function answerWithin<T>(
  ms: number,
  answer: Promise<T>,
): Promise<T> {
  const silent = new Problem(503, 'Redis or PostgreSQL is silent');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, ms, silent);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw asProblem(error);
  } finally {
    clearTimeout(timer);
  }
}

function asProblem(error: unknown): unknown {
  const { code = '', message = '' } = Object(error) as {
    code?: string;
    message?: string;
  };
  if (error instanceof Problem) return error;
  if (!away.test(code) && !lost.test(message)) return error;
  const problem = new Problem(503, 'The database is away');
  problem.cause = error; // for the log only
  return problem;
}
