// Registration over HTTP.

import { Router } from 'express';
import { z } from 'zod';
import type { AppDependencies } from '../app.ts';
import { EmailTakenError } from '../errors.ts';
import { jsonBody } from '../json-body.ts';
import { Problem, parse } from '../problem.ts';

const idParams = z.object({ id: z.uuid() });
const newUser = z.strictObject({
  name: z.string().trim().min(1).max(100),
  // Longer ones do not exist: RFC 5321, section 4.5.3.1.3.
  email: z.string().trim().max(254).pipe(z.email()),
});

export function userRoutes(dependencies: AppDependencies): Router {
  const { registration, users } = dependencies;
  const router = Router();
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });

  router.post('/', jsonBody('10kb'), async (req, res) => {
    const about = parse(newUser, req.body);
    const user = await registration.register(about).catch(asProblem);
    res.status(201).location(`/users/${user.id}`).json(user);
  });

  router.get('/:id', (req, res) => {
    const { id } = parse(idParams, req.params);
    const user = users.find(id);
    if (!user) throw new Problem(404, 'There is no user with this id');
    // Public, since nobody logs in here: so it leaves out the e-mail.
    const { name, registeredAt } = user;
    res.json({ id, name, registeredAt });
  });

  return router;
}

function asProblem(error: unknown): never {
  if (!(error instanceof EmailTakenError)) throw error;
  const { message } = error;
  throw new Problem(409, message, [{ field: 'email', message }]);
}
