// Accounts over HTTP.

import { Router } from 'express';
import { z } from 'zod';
import { jsonBody } from '../../kit/json-body.ts';
import { Problem, parse } from '../../kit/problem.ts';
import { signUp, type SignUpParts } from '../accounts/sign-up.ts';
import type { UsersStore } from '../accounts/users-store.ts';
import {
  type AuthenticateParts,
  currentUser,
  requireUser,
} from './authenticate.ts';
import { allow } from './method-not-allowed.ts';

export interface UserRouteParts extends AuthenticateParts, SignUpParts {
  users: Pick<UsersStore, 'create' | 'findById'>;
}

/** No control characters: PostgreSQL refuses NUL in a text. */
const printable = /^\P{Cc}*$/u;
const newUser = z.strictObject({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(100).regex(printable),
  password: z.string().min(10).max(200),
});
const userParams = z.object({ id: z.uuid() });

export function userRoutes(parts: UserRouteParts): Router {
  const router = Router();
  const signedIn = requireUser(parts);

  router
    .route('/users')
    .post(jsonBody(10_000), async (req, res) => {
      const user = await signUp(parts, parse(newUser, req.body));
      res.location(`/api/users/${user.id}`).status(201).json(user);
    })
    .all(allow('POST'));

  router
    .route('/users/:id')
    .get(signedIn, async (req, res) => {
      const { id } = parse(userParams, req.params);
      const { id: own, role } = currentUser(res);
      const visible = id === own || role === 'admin';
      const user = visible && (await parts.users.findById(id));
      if (!user) throw new Problem(404, `There is no user ${id}`);
      res.json(user);
    })
    .all(allow('GET'));

  router
    .route('/me')
    .get(signedIn, (_req, res) => {
      res.json(currentUser(res));
    })
    .all(allow('GET'));

  return router;
}
