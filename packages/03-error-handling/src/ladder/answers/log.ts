// One line of JSON for each error, with every cause and no secrets.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { destination, pino, stdSerializers } from 'pino';
import type { AppError } from './app-error.ts';

const requestId = new AsyncLocalStorage<string>();
const secrets = /(?<=Bearer )[^\s"\\]+|(?<=:\/\/)[^\s"/@]+(?=@)/g;

// #region identify
/** All code that runs from here on, timers too, knows the id. */
export const identify: RequestHandler = (req, res, next) => {
  const given = req.get('X-Request-Id') ?? '';
  // A client may choose it: it is short, and breaks no line.
  const id = /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
  res.set('X-Request-Id', id);
  requestId.run(id, next);
};
// #endregion

export const log = pino(
  {
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    mixin: () => ({ requestId: requestId.getStore() }),
    serializers: { error: (error: unknown) => logged.describe(error) },
    hooks: { streamWrite: (line) => logged.redact(line) },
  },
  destination({ sync: true }).on('error', () => {}),
);

export function logError(error: AppError): void {
  const level = error.statusCode < 500 ? 'info' : 'error';
  log[level]({ error }, error.message);
}

/** An app may bound more, and remove more: `describe-error/`. */
export const logged = {
  describe: describe as (error: unknown) => object,
  redact: (line: string) => line.replace(secrets, '[redacted]'),
};

/** With every cause, and every error of an AggregateError. */
function describe(error: Error): object {
  try {
    return stdSerializers.errWithCause(error);
  } catch {
    return { message: 'an error that cannot be read' };
  }
}
