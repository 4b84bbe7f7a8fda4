// Which user sends the request, and may they? Guards that come before
// a route's handler.

import type { Request, RequestHandler, Response } from 'express';
import { Problem } from '../../kit/problem.ts';
import type { Tokens } from '../accounts/tokens.ts';
import type { User, UsersStore } from '../accounts/users-store.ts';
import { InvalidTokenError } from '../errors.ts';

export interface AuthenticateParts {
  tokens: Pick<Tokens, 'verify'>;
  users: Pick<UsersStore, 'findById'>;
}

/** Lets a request pass that has a valid token of an account. */
export function requireUser({
  tokens,
  users,
}: AuthenticateParts): RequestHandler {
  return async (req, res, next) => {
    const token = bearerToken(req);
    if (token === undefined) {
      throw unauthorized(res, 'Send a token', '');
    }
    const user = await findUser(token);
    if (!user) {
      const error = ', error="invalid_token"';
      throw unauthorized(res, 'Sign in again', error);
    }
    res.locals['user'] = user;
    next();
  };

  async function findUser(token: string): Promise<User | undefined> {
    try {
      return await users.findById(await tokens.verify(token));
    } catch (error) {
      if (error instanceof InvalidTokenError) return undefined;
      throw error;
    }
  }
}

/** Comes after `requireUser`. */
export const requireAdmin: RequestHandler = (_req, res, next) => {
  if (currentUser(res).role !== 'admin') {
    throw new Problem(403, 'This is for administrators');
  }
  next();
};

/** The user that `requireUser` has found. */
export function currentUser(res: Response): User {
  return res.locals['user'] as User;
}

/** A 401 names the scheme to use (RFC 9110, RFC 6750). */
export function unauthorized(
  res: Response,
  detail: string,
  error = '',
): Problem {
  res.set('WWW-Authenticate', `Bearer realm="shop"${error}`);
  return new Problem(401, detail);
}

function bearerToken(req: Request): string | undefined {
  const header = req.get('Authorization') ?? '';
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
}
