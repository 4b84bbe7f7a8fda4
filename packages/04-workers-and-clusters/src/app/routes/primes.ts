// How many primes there are below a number: 25 below 100.

import { Router } from 'express';
import { z } from 'zod';
import { clientSignal } from '../client-signal.ts';
import { parse, Problem } from '../../kit/problem.ts';
import type { RunTask } from '../tasks.ts';
import { largestSieve } from '../tasks/primes.ts';

const query = z.object({
  below: z
    .string()
    .regex(/^\d{1,15}$/, 'a whole number')
    .transform(Number),
});

export function primeRoutes(run: RunTask): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { below } = parse(query, req.query);
    if (below > largestSieve) {
      throw new Problem(422, `below may be ${largestSieve} at most`);
    }
    const signal = clientSignal(res);
    try {
      res.json(await run('primes', { below }, { signal }));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  });

  return router;
}
