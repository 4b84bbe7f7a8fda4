// One JSON line an event, by pino. Errors are told whole, and each
// line says which request it belongs to.

import { destination, pino, type Logger } from 'pino';
import { describeError } from './describe-error.ts';
import { requestId } from './request-context.ts';

export function createLog(): Logger {
  return pino(
    {
      base: { pid: process.pid },
      formatters: { level: (level) => ({ level }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      mixin() {
        const id = requestId();
        return id === undefined ? {} : { requestId: id };
      },
      serializers: { error: describeError },
    },
    // At once: the last line before an exit is the one that counts.
    destination({ dest: 1, sync: true }),
  );
}
