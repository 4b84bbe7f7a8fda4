// A request as it is written: no client mends its path or headers.

import { request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface PlainRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export async function plainRequest(
  origin: string,
  { method = 'GET', path, headers = {}, body = '' }: PlainRequest,
) {
  const { hostname, port } = new URL(origin);
  const options = { hostname, port, method, path, headers };
  return new Promise<PlainAnswer>((resolve, reject) => {
    const asked = request({ ...options, agent: false }, (answer) => {
      const { statusCode: status = 0, headers: fields } = answer;
      text(answer).then(
        (content) =>
          resolve({ status, headers: fields, body: content }),
        reject,
      );
    });
    asked.once('error', reject).end(body);
  });
}

export interface PlainAnswer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}
