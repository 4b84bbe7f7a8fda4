// A request as a person would send it: with curl, from any shell.

import type { RequestStep } from '@under-load/lab';

export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Of a JSON request. */
  body?: string;
}

export function curlLine(asked: Asked, step: RequestStep): string {
  const { method, url, headers, body } = asked;
  const expected = body !== undefined || step.file ? 'POST' : 'GET';
  const sent = Object.entries(headers);
  const words = [
    'curl',
    ...(step.headers ? ['-i'] : []),
    ...(method === expected ? [] : ['-X', method]),
    ...sent.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(step.file
      ? [`-F "file=@${step.file.name};type=${step.file.type}"`]
      : []),
    ...(body === undefined ? [] : [`-d ${quoted(body)}`]),
    /[?&;{}]/.test(url) ? quoted(url) : url,
  ];
  return `$ ${words.join(' ')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}
