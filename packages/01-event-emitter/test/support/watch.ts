// A client of GET /events, over a connection of its own.

import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

export async function watch(url: string, lastId?: string) {
  const headers = lastId ? { 'Last-Event-ID': lastId } : {};
  const request = get(`${url}/events`, { agent: false, headers });
  request.on('error', () => {}); // The test hangs up.
  const [answer] = (await once(request, 'response')) as [
    IncomingMessage,
  ];
  answer.on('error', () => {});
  let text = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return {
    answer,
    /** Resolves to what came so far, once `pattern` matches it. */
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) await once(answer, 'data');
      return text;
    },
    leave: () => request.destroy(),
  };
}
