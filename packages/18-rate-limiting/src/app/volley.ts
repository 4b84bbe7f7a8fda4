// A thousand requests of one client at once, to be looked at.

import type { RequestHandler } from 'express';
import { z } from 'zod';
import { parse } from '../kit/problem.ts';
import type { Limiter, Verdict } from '../ladder/limiter.ts';

export interface VolleyOptions {
  /** The name of the rung. */
  rung: string;
  /** Of two processes: they take turns. */
  limiters: [Limiter, Limiter];
  limit: number;
  windowMs: number;
}

const volley = z.object({
  requests: z.coerce.number().int().min(1).max(1000).default(1000),
});

/** Answers who passed: a 1 for each that did, a 0 for each other. */
export function fireVolley(options: VolleyOptions): RequestHandler {
  const { limiters, ...about } = options;
  return async (req, res) => {
    const { requests } = parse(volley, req.query);
    const verdicts = await takeInTurns(limiters, requests);
    const each = verdicts.map(({ allowed }) => (allowed ? '1' : '0'));
    const passed = each.filter((one) => one === '1').length;
    const answer = { ...about, requests, passed, each: each.join('') };
    res.set('Cache-Control', 'no-store').json(answer);
  };
}

/** Resolves when all are answered, in the order of the requests. */
function takeInTurns(
  limiters: [Limiter, Limiter],
  times: number,
): Promise<Verdict[]> {
  const asked: Promise<Verdict>[] = [];
  const [one, other] = limiters;
  for (let i = 0; i < times; i += 1) {
    asked.push((i % 2 === 0 ? one : other).take('volley'));
  }
  return Promise.all(asked);
}
