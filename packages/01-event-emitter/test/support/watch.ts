// Somebody who watches GET /events, over a connection of their own.

import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

export async function watch(url: string) {
  const request = get(`${url}/events`, { agent: false });
  request.on('error', () => {}); // We hang up ourselves.
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
    text: () => text,
    /** What came so far, once `pattern` is part of it. */
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) await once(answer, 'data');
      return text;
    },
    leave: () => request.destroy(),
  };
}
