// Signing in over HTTP.

import { Router } from 'express';
import { z } from 'zod';
import type { AppParts } from '../app.ts';
import { unauthorized } from '../authenticate.ts';
import { jsonBody } from '../json-body.ts';
import { logIn } from '../log-in.ts';
import { allow } from '../method-not-allowed.ts';
import { parse } from '../problem.ts';

const credentials = z.strictObject({
  email: z.email().max(200),
  password: z.string().max(200),
});

export function loginRoutes(parts: AppParts): Router {
  const router = Router();

  router
    .route('/login')
    .post(jsonBody('10kb'), async (req, res) => {
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
