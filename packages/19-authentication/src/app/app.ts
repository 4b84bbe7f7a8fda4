// Builds the HTTP application; never listens.

import express, {
  type Express,
  type Request,
  type Response,
} from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import { jsonBody } from '../kit/json-body.ts';
import { answerProblems, notFound, parse } from '../kit/problem.ts';
import type { Auth, Tokens } from '../ladder/auth.ts';
import { asProblem } from './as-problem.ts';
import { refuseOtherSites } from './other-sites.ts';

export interface AppDependencies {
  auth: Auth;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

const credentials = z.strictObject({
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(1).max(200),
});

const cookie = 'refresh';
/** The refresh token goes to `/refresh` only, and to no script. */
const cookieOptions = {
  httpOnly: true,
  secure: true,
  sameSite: 'strict',
  path: '/refresh',
} as const;
const cookieMs = 30 * 24 * 3600 * 1000;

export function createApp({ auth, onError }: AppDependencies): Express {
  const app = express();
  app.use(helmet());
  app.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  app.use(refuseOtherSites);

  const body = jsonBody(1_000);

  app.post('/accounts', body, async (req, res) => {
    const { email, password } = parse(credentials, req.body);
    await answer(auth.register(email, password));
    res.status(201).json({ email });
  });

  app.post('/login', body, async (req, res) => {
    const { email, password } = parse(credentials, req.body);
    send(res, await answer(auth.login(email, password)));
  });

  app.post('/refresh', async (req, res) => {
    send(res, await answer(auth.refresh(refreshTokenOf(req))));
  });

  app.post('/logout', async (req, res) => {
    await answer(auth.logout(accessTokenOf(req)));
    res.clearCookie(cookie, cookieOptions).status(204).end();
  });

  app.get('/me', async (req, res) => {
    const { id, email } = await answer(auth.guard(accessTokenOf(req)));
    res.json({ id, email });
  });

  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}

function send(res: Response, { accessToken, refreshToken }: Tokens) {
  if (refreshToken) {
    const options = { ...cookieOptions, maxAge: cookieMs };
    res.cookie(cookie, refreshToken, options);
  }
  res.json({ accessToken });
}

/** An empty token opens nothing, so it needs no case of its own. */
function accessTokenOf({ headers }: Request): string {
  const { authorization = '' } = headers;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}

function refreshTokenOf({ headers }: Request): string {
  return (
    /(?:^|; *)refresh=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? ''
  );
}

const answer = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    throw asProblem(error);
  });
