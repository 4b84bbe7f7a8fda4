// Sends requests over connections that are kept, and counted.

import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answer, RequestOptions } from '../ladder/client.ts';

/** Of the body of an answer. */
const maxBytes = 1_000_000;

export interface HttpSend {
  /** Rejects when there is no answer; an abort ends the connection. */
  send: (url: string, asked: RequestOptions) => Promise<Answer>;
  /** Ends every connection. */
  close: () => void;
}

/** @param maxSockets To all services; further requests wait. */
export function createHttpSend(maxSockets = 256): HttpSend {
  const agent = new Agent({
    keepAlive: true,
    maxTotalSockets: maxSockets,
    // Idle connections count: they must leave room for others.
    maxFreeSockets: Math.ceil(maxSockets / 4),
  });
  return {
    send: (url, asked) =>
      new Promise((resolve, reject) => {
        const { method = 'GET', body, idempotencyKey, signal } = asked;
        const headers = idempotencyKey && {
          'Idempotency-Key': idempotencyKey,
        };
        const outgoing = request(url, {
          agent,
          method,
          ...(headers && { headers }),
          ...(signal && { signal }),
        });
        outgoing.on('error', reject);
        outgoing.on('response', (incoming) => {
          readAnswer(incoming).then(resolve, reject);
        });
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}

async function readAnswer(incoming: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = incoming;
  const body = await text(bounded(incoming));
  return { status, body, retryAfterMs: toMs(headers['retry-after']) };
}

/** It is in seconds, or a date. */
function toMs(retryAfter = ''): number | undefined {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const ms = Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** An answer without an end must not fill the memory. */
async function* bounded(incoming: AsyncIterable<Buffer>) {
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`over ${maxBytes} bytes`);
    yield chunk;
  }
}
