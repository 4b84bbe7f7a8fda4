// Logins that any instance knows, since the session lies in Redis.
// Who may log in is another lesson's subject: any name will do here.

import { type Request, Router } from 'express';
import session from 'express-session';
import { z } from 'zod';
import type { AppDependencies } from '../app.ts';
import { jsonBody } from '../json-body.ts';
import { Problem, parse } from '../problem.ts';

declare module 'express-session' {
  interface SessionData {
    name: string;
  }
}

const cookieName = 'sid';
const loginBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
});

export function sessionRoutes(dependencies: AppDependencies): Router {
  const { sessionStore, sessionSecret } = dependencies;
  const router = Router();
  router.use(['/login', '/me', '/logout'], (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.use(
    ['/login', '/me', '/logout'],
    session({
      name: cookieName,
      secret: sessionSecret,
      store: sessionStore,
      resave: false,
      saveUninitialized: false,
      cookie: {
        httpOnly: true,
        sameSite: 'lax',
        secure: 'auto',
        maxAge: 60 * 60 * 1000,
      },
    }),
  );

  router.post('/login', jsonBody('1kb'), async (req, res) => {
    const { name } = parse(loginBody, req.body);
    // A new id at login: one planted before is worth nothing.
    await done((callback) => req.session.regenerate(callback));
    req.session.name = name;
    await done((callback) => req.session.save(callback));
    res.json({ name });
  });

  router.get('/me', (req, res) => {
    res.json({ name: nameOf(req) });
  });

  router.post('/logout', async (req, res) => {
    await done((callback) => req.session.destroy(callback));
    res.clearCookie(cookieName).status(204).end();
  });

  return router;
}

function nameOf({ session: { name } }: Request): string {
  if (name) return name;
  throw new Problem(401, 'Log in first');
}

/** A callback of express-session as a promise. */
function done(
  run: (callback: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error ? reject(error) : resolve()));
  });
}
