// Forms as bytes, so that they can be cut and spoiled.

import type { ClientRequest } from 'node:http';
import { request } from 'node:http';

export const boundary = 'simple-boundary';
export const formType = `multipart/form-data; boundary=${boundary}`;

export interface Part {
  body?: string | Buffer;
  filename?: string;
  /** Sent only where it is not empty. @default 'text/csv' */
  type?: string;
  /** @default true */
  isFile?: boolean;
}

/** A file part from its boundary to its last byte. */
export function openPart(part: Part = {}): Buffer {
  const { body = '', filename = 'x.csv', type = 'text/csv' } = part;
  const { isFile = true } = part;
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="f"' +
      (isFile ? `; filename="${filename}"` : ''),
    ...(type && isFile ? [`Content-Type: ${type}`] : []),
    '\r\n',
  ];
  return Buffer.concat([
    Buffer.from(head.join('\r\n')),
    Buffer.from(body),
  ]);
}

/** A whole form. */
export function form(...parts: Part[]): Buffer {
  const all = parts.flatMap((part) => [
    openPart(part),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...all, Buffer.from(`--${boundary}--\r\n`)]);
}

/** An upload without an end, unless its owner writes one. */
export function startUpload(url: string): ClientRequest {
  return request(url, {
    method: 'POST',
    headers: { 'Content-Type': formType },
    agent: false,
  });
}
