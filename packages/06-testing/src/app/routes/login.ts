// Signing in over HTTP.

import { Router } from 'express';
import { z } from 'zod';
import { jsonBody } from '../../kit/json-body.ts';
import { parse } from '../../kit/problem.ts';
import { logIn, type LogInParts } from '../accounts/log-in.ts';
import type { Tokens } from '../accounts/tokens.ts';
import { unauthorized } from './authenticate.ts';
import { allow } from './method-not-allowed.ts';

export interface LoginRouteParts extends LogInParts {
  tokens: Pick<Tokens, 'issue' | 'ttlSeconds'>;
}

const credentials = z.strictObject({
  email: z.email().max(200),
  password: z.string().max(200),
});

export function loginRoutes(parts: LoginRouteParts): Router {
  const router = Router();

  router
    .route('/login')
    .post(jsonBody(10_000), async (req, res) => {
      const token = await logIn(parts, parse(credentials, req.body));
      if (token === undefined) {
        throw unauthorized(res, 'Wrong address or password');
      }
      res.set('Cache-Control', 'no-store').json({
        token,
        tokenType: 'Bearer',
        expiresInSeconds: parts.tokens.ttlSeconds,
      });
    })
    .all(allow('POST'));

  return router;
}
