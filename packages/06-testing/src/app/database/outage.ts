// Is it the database that fails, and not our statement?

import type pg from 'pg';

/** SQLSTATEs of a server that cannot answer now, or only late. */
const states = [
  /^08/, // the connection
  /^53/, // too many connections, no memory, no disk
  /^57/, // it shuts down or starts; statement_timeout
  /^58/, // an error of its system
  /^55P03$/, // a lock that was not free in time
  /^25006$/, // it takes no writes: after a failover
  /^40/, // a deadlock: another transaction went first
];

/** The texts of `pg` for errors that have no code. */
const texts = /timeout|terminated|not queryable|pool after calling end/;

type Answer = Partial<pg.DatabaseError>;

/** @param error What `pg` rejected with. */
export function isOutage(error: unknown): boolean {
  const { code, severity, message } = Object(error) as Answer;
  if (severity !== undefined) {
    return states.some((state) => state.test(code ?? ''));
  }
  // An error of the system, such as ECONNREFUSED or EAI_AGAIN.
  if (code !== undefined) return /^E(AI_)?[A-Z0-9]+$/.test(code);
  return message !== undefined && texts.test(message);
}
