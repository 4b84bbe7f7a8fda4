// One request on a connection of its own, and what came of it.

import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as it is; an object as JSON. */
  body?: string | object;
  /** A later answer is none. @default 3000 */
  patienceMs?: number;
}

export interface Answer {
  /** 0 when none came. */
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
  /** False when the connection ended in the middle of it. */
  isWhole: boolean;
}

/** Never rejects: without an answer the status is 0. */
export async function ask(
  url: string,
  { method, headers = {}, body, patienceMs = 3000 }: Question = {},
): Promise<Answer> {
  const isText = typeof body === 'string';
  const text = isText ? body : JSON.stringify(body ?? {});
  const type = { 'Content-Type': 'application/json', ...headers };
  const req = request(url, {
    agent: false,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: body === undefined ? headers : type,
    signal: AbortSignal.timeout(patienceMs),
  });
  req.end(body === undefined ? undefined : text);
  try {
    const [res] = (await once(req, 'response')) as [IncomingMessage];
    return await read(res);
  } catch {
    return { status: 0, headers: {}, body: '', isWhole: false };
  }
}

async function read(res: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = res;
  let body = '';
  res.setEncoding('utf8');
  try {
    for await (const chunk of res) body += String(chunk);
  } catch {
    return { status, headers, body, isWhole: false };
  }
  return { status, headers, body, isWhole: res.complete };
}
