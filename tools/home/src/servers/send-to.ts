// One request to a lesson's server, and what came of it.

import {
  type Exchange,
  MissingFieldError,
} from '@under-load/course/conversation';
import type { RequestStep } from '@under-load/lab';
import { RefusedError } from '../security/problems.ts';
import { withoutPrompt } from './curl-lines.ts';
import type { RunningServer } from './running-server.ts';

/** As a page shows it. */
export interface ShownExchange {
  curl: string;
  status: number;
  statusText: string;
  headers: Record<string, string>;
  /** Its text, or how many bytes of what it has. */
  body: string;
  isText: boolean;
  /** True when there is more than a page shows. */
  isCut: boolean;
  ms: number;
}

/** @throws RefusedError with the reason why there is no answer. */
export async function sendTo(
  server: RunningServer,
  step: RequestStep,
  signal: AbortSignal,
): Promise<ShownExchange> {
  try {
    return shown(await server.conversation.exchange(step, signal));
  } catch (error) {
    throw explain(error, server);
  }
}

function shown({ body, curl, ...rest }: Exchange): ShownExchange {
  const { text, bytes, type, isCut } = body;
  const size = `${isCut ? 'more than ' : ''}${bytes.toLocaleString('en')}`;
  return {
    ...rest,
    curl: withoutPrompt(curl),
    body: text ?? `${size} bytes of ${type}`,
    isText: text !== undefined,
    isCut,
  };
}

function explain(
  error: unknown,
  { gone }: RunningServer,
): RefusedError {
  if (error instanceof MissingFieldError) {
    const detail = `First send a request whose answer has "${error.field}".`;
    return new RefusedError(409, 'Not yet', detail);
  }
  const { name, message, cause } = error as Error;
  if (gone.aborted) {
    const detail = 'The server has ended: start it again.';
    return new RefusedError(502, 'Server gone', detail);
  }
  if (name === 'TimeoutError') {
    const detail = 'The server did not answer in time.';
    return new RefusedError(504, 'No answer', detail);
  }
  const reason = cause instanceof Error ? cause.message : message;
  const detail = `The server did not answer (${reason}). Look at its log.`;
  return new RefusedError(502, 'No answer', detail);
}
