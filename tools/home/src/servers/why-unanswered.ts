// Why a lesson's server gave no answer, in a sentence.

import { MissingFieldError } from '@under-load/course/conversation';
import type { RunningServer } from './running-server.ts';

export function whyUnanswered(
  error: unknown,
  { gone }: Pick<RunningServer, 'gone'>,
): string {
  if (error instanceof MissingFieldError) {
    return `First send a request whose answer has "${error.field}".`;
  }
  const { name, message, cause } = error as Error;
  if (gone.aborted) return 'The server has ended: start it again.';
  if (name === 'TimeoutError') {
    return 'The server did not answer in time.';
  }
  const reason = cause instanceof Error ? cause.message : message;
  return `The server did not answer (${reason}). Look at its log.`;
}
