// Parses a JSON body, or answers with the problem that it has.

import { json, type RequestHandler } from 'express';
import { Problem } from './problem.ts';

/** @param maxBytes A larger body is a 413, before all of it is here. */
export function jsonBody(maxBytes: number): RequestHandler {
  const parseBody = json({ limit: maxBytes, reviver: refuseBadText });
  return (req, res, next) => {
    if (!req.is('application/json')) {
      throw new Problem(415, 'Send the body as application/json');
    }
    const tooLarge = new Problem(413, `Send at most ${maxBytes} bytes`);
    if (Number(req.headers['content-length']) > maxBytes)
      throw tooLarge;
    let done = false;
    const proceed = (error?: unknown) => {
      if (!done) next(error);
      done = true;
    };
    // The parser reads a body that is too large to its end: be first.
    let bytes = 0;
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) proceed(tooLarge);
    });
    parseBody(req, res, (error?: ParseError) =>
      proceed(error && toProblem(error)),
    );
  };
}

// PostgreSQL stores no NUL, and UTF-8 has no half of a surrogate pair.
function refuseBadText(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text !== 'string') continue;
    if (!text.includes('\0') && !/\p{Surrogate}/u.test(text)) continue;
    throw new SyntaxError('A text has a NUL or half a surrogate pair');
  }
  return value;
}

type ParseError = Error & { status?: number };

/** What the parser refuses is the client's fault, but for its own. */
function toProblem(error: ParseError): unknown {
  const { status = 500, message } = error;
  return status < 500 ? new Problem(status, message) : error;
}
