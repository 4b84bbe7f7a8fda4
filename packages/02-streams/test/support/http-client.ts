// A client that takes an answer as it comes, or leaves.

import { once } from 'node:events';
import { type IncomingMessage, get } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Resolves at the headers; nothing of the body is read yet. */
export async function openAnswer(
  url: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  const asked = get(url, { headers, agent: false });
  const [answer] = await once(asked, 'response');
  return answer;
}

/** The bytes as they were sent, compressed or not. */
export async function askRaw(
  url: string,
  headers: Record<string, string> = {},
) {
  const answer = await openAnswer(url, headers);
  const body = await buffer(answer);
  return { headers: answer.headers, status: answer.statusCode, body };
}
