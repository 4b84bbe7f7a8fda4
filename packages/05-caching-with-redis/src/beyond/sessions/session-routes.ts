// Logins that every instance knows: the session is in Redis. There is
// no password; this is about the session, so any name will do.

import { type Request, type RequestHandler, Router } from 'express';
import session, { type Store } from 'express-session';
import { z } from 'zod';
import { jsonBody } from '../../kit/json-body.ts';
import { Problem, parse } from '../../kit/problem.ts';

declare module 'express-session' {
  interface SessionData {
    name: string;
  }
}

const cookieName = 'sid';
const loginBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
});

export interface SessionRoutesOptions {
  sessionStore: Store;
  /**
   * Finds what signs the cookie of a session: the same for every
   * instance. Rejects while Redis does not answer.
   */
  findSecret: () => Promise<string>;
}

export function sessionRoutes(options: SessionRoutesOptions): Router {
  const router = Router();
  router.use(['/login', '/me', '/logout'], noStore, sessions(options));

  router.post('/login', jsonBody(1_000), async (req, res) => {
    const { name } = parse(loginBody, req.body);
    // A new id at login: an attacker may know the one from before.
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

const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** Without Redis there is no session: that is a 503. */
function sessions(options: SessionRoutesOptions): RequestHandler {
  // express-session reads the array anew for every request.
  const secrets = ['not asked yet'];
  const handle = readSession(options, secrets);
  return (req, res, next) => {
    options.findSecret().then(
      (secret) => {
        secrets[0] = secret;
        handle(req, res, (error?: unknown) =>
          next(error && sessionsAreDown(error)),
        );
      },
      (error: unknown) => next(sessionsAreDown(error)),
    );
  };
}

function sessionsAreDown(cause: unknown): Problem {
  const problem = new Problem(503, 'Sessions need Redis: it is away');
  problem.cause = cause; // for the log only
  return problem;
}

function readSession(
  { sessionStore }: SessionRoutesOptions,
  secrets: string[],
) {
  return session({
    name: cookieName,
    secret: secrets,
    store: sessionStore,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
      maxAge: 60 * 60 * 1000,
    },
  });
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
    run((error) =>
      error ? reject(sessionsAreDown(error)) : resolve(),
    );
  });
}
