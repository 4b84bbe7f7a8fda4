// Counts the requests of each client, and refuses those beyond.

import type { RequestHandler, Response } from 'express';
import { Problem } from '../kit/problem.ts';
import type { Limiter, Verdict } from '../ladder/limiter.ts';
import { accountOf } from './accounts.ts';
import { addressKey } from './address-key.ts';

export interface ClientLimits {
  /** Counts a client that has an account, wherever it is. */
  accounts: Limiter;
  /** Counts all others: many people may share one address. */
  addresses: Limiter;
  windowMs: number;
}

/** @throws Problem 401, 429 */
export function limitClients(limits: ClientLimits): RequestHandler {
  return async (req, res, next) => {
    const apiKey = req.get('X-API-Key');
    const account = apiKey && accountOf(apiKey);
    const by = account ? 'accounts' : 'addresses';
    // An invented API key counts by its address: it is worth nothing.
    const key = account || addressKey(req.ip);
    const verdict = await limits[by].take(`${by}:${key}`);
    tell(res, by, limits.windowMs, verdict);
    if (!verdict.allowed) throw new Problem(429, refusal(verdict));
    if (apiKey && !account) throw new Problem(401, 'No such API key');
    next();
  };
}

const refusal = ({ limit, retryAfterMs }: Verdict) =>
  `No more than ${limit} requests: wait for ${retryAfterMs} ms`;

/** As draft-ietf-httpapi-ratelimit-headers-11 has them. */
function tell(
  res: Response,
  name: string,
  windowMs: number,
  { allowed, limit, remaining, retryAfterMs }: Verdict,
): void {
  const windowSeconds = Math.ceil(windowMs / 1000);
  const policy = `"${name}";q=${limit};w=${windowSeconds}`;
  res.set('RateLimit-Policy', policy);
  const state = `"${name}";r=${remaining}`;
  if (allowed) return void res.set('RateLimit', state);
  const seconds = Math.ceil(retryAfterMs / 1000);
  res.set('RateLimit', `${state};t=${seconds}`);
  res.set('Retry-After', String(seconds));
}
