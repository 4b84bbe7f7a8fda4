// Opens a parser for the multipart form of a request.

import type { IncomingMessage } from 'node:http';
import busboy, { type Busboy } from 'busboy';
import { Problem } from '../../kit/problem.ts';

/**
 * @param maxBytes A larger file makes its stream emit `limit`.
 * @throws Problem 415 when it is no form; 400 when it has no boundary.
 */
export function openForm(
  { headers }: IncomingMessage,
  maxBytes: number,
): Busboy {
  const type = headers['content-type'] ?? 'nothing';
  if (!/^multipart\/form-data\b/i.test(type)) {
    const sent = type.slice(0, 100);
    throw new Problem(415, `Send multipart/form-data, not ${sent}`);
  }
  // Busboy emits `limit` for a file of exactly the limit, too.
  const limits = { files: 1, fileSize: maxBytes + 1 };
  try {
    return busboy({ headers, limits });
  } catch (error) {
    throw malformed(error);
  }
}

export function malformed(error: unknown): Problem {
  const { message } = error as Error;
  return new Problem(400, `Malformed form: ${message}`);
}
