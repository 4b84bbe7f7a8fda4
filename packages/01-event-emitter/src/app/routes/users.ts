// POST /users registers, GET /users/:id looks up.

import { Router } from 'express';
import { z } from 'zod';
import { jsonBody } from '../../kit/json-body.ts';
import { Problem, parse } from '../../kit/problem.ts';
import type { MailQueue } from '../mail-queue.ts';
import type { Users } from '../users.ts';

const tooManyMails = 'Too many mails wait: nobody was registered';
const idParams = z.object({ id: z.uuid() });
const newUser = z.strictObject({
  name: z.string().trim().min(1).max(100),
  // No address is longer: RFC 5321, section 4.5.3.1.3.
  email: z.string().trim().max(254).pipe(z.email()),
});

export function userRoutes(users: Users, mails: MailQueue): Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });

  router.post('/', jsonBody(10_000), async (req, res) => {
    const about = parse(newUser, req.body);
    // Asked when the body is here: nothing comes between.
    if (mails.isFull) throw new Problem(503, tooManyMails);
    const user = await users.register(about);
    res.status(201).location(`/users/${user.id}`).json(user);
  });

  router.get('/:id', (req, res) => {
    const { id } = parse(idParams, req.params);
    const user = users.find(id);
    if (!user) throw new Problem(404, 'There is no user with this id');
    // Public: there is no login here. So it leaves out the e-mail.
    const { name, registeredAt } = user;
    res.json({ id, name, registeredAt });
  });

  return router;
}
