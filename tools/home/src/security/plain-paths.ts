// Paths that mean what they say: nothing hides a slash, a NUL or a
// step upwards.

import type { RequestHandler } from 'express';
import { RefusedError } from './problems.ts';

const hidden = /%2f|%5c|%00|%2e|[\\\0]|(^|\/)\.\.?(\/|$)/i;

export const plainPaths: RequestHandler = (
  request,
  _response,
  next,
) => {
  const [path = ''] = request.originalUrl.split('?', 1);
  if (!hidden.test(path)) return next();
  throw new RefusedError(
    400,
    'Unusable path',
    'The path has an encoded slash, a NUL or dots.',
  );
};
