// How an answer is compressed, as the client asks for it.

import { PassThrough, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Request } from 'express';
import { Problem } from './problem.ts';

const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** @throws Problem 406 when the client refuses even plain bytes. */
export function chooseEncoding(req: Request): Encoding {
  const accepted = req.acceptsEncodings(...encodings);
  const choice = encodings.find((encoding) => encoding === accepted);
  if (choice) return choice;
  throw new Problem(406, `There is ${encodings.join(', ')}`);
}

/**
 * None is told to flush: that is for answers with pauses, and what
 * is read from a disk has none. Each block leaves when it is full.
 */
export const encoders: Record<Encoding, () => Transform> = {
  // Its default, 11, is for files that are compressed once.
  br: () => zlib.createBrotliCompress({ params: { [quality]: 4 } }),
  gzip: () => zlib.createGzip(),
  identity: () => new PassThrough(),
};

const quality = zlib.constants.BROTLI_PARAM_QUALITY;
