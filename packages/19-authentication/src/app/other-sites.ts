// A page of another site may not change anything in the name of a
// browser's user. Source: https://web.dev/articles/fetch-metadata

import type { RequestHandler } from 'express';
import { Problem } from '../kit/problem.ts';

const changesNothing = /^(GET|HEAD|OPTIONS)$/;

/** Programs that are no browser send neither header. */
export const refuseOtherSites: RequestHandler = (req, _res, next) => {
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'] ?? 'none';
  const isOurs = site === 'same-origin' || site === 'none';
  const isSameHost = !origin || hostOf(origin) === host;
  if (changesNothing.test(req.method) || (isOurs && isSameHost)) next();
  else throw new Problem(403, 'This comes from another site');
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
