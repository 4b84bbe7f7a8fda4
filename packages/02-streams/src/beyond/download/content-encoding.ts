// Compresses a response as its client asks for it.

import { PassThrough, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import type { Request } from 'express';
import { Problem } from '../../kit/problem.ts';

const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** @throws Problem 406 when the client refuses even plain bytes. */
export function chooseEncoding(req: Request): Encoding {
  const accepted = req.acceptsEncodings(...encodings);
  const choice = encodings.find((encoding) => encoding === accepted);
  if (choice) return choice;
  throw new Problem(406, `There is ${encodings.join(', ')}`);
}

/** Each block is sent when it is full: a disk makes no pauses. */
export const encoders: Record<Encoding, () => Transform> = {
  // The default quality, 11, is for files that are compressed once.
  br: () => zlib.createBrotliCompress({ params: { [quality]: 4 } }),
  gzip: () => zlib.createGzip(),
  identity: () => new PassThrough(),
};

const quality = zlib.constants.BROTLI_PARAM_QUALITY;
