// The one interface that every rung of the ladder implements.

import type { Pool } from 'pg';

export interface Auth {
  /** Stores an account. @throws AuthError TAKEN */
  register(email: string, password: string): Promise<void>;
  /** @throws AuthError REFUSED, or THROTTLED after many attempts. */
  login(email: string, password: string): Promise<Tokens>;
  /**
   * New tokens for a refresh token. Without `refreshToken` in the
   * answer, another tab has it already.
   *
   * @throws AuthError REFUSED
   */
  refresh(refreshToken: string): Promise<Tokens>;
  /** Ends the session of this access token. @throws AuthError REFUSED */
  logout(accessToken: string): Promise<void>;
  /** Who sends this access token. @throws AuthError REFUSED */
  guard(accessToken: string): Promise<User>;
}

export interface Tokens {
  /** Sent with every request. */
  accessToken: string;
  /** Sent for new tokens only. */
  refreshToken?: string;
}

export interface User {
  id: number;
  email: string;
}

export interface AuthOptions {
  /** With the tables of `app/database.ts` in its search path. */
  pool: Pool;
  /** Private keys; see `keys.ts`. */
  keysFile: string;
  /** Milliseconds since 1970; a test moves it. @default Date.now */
  now?: () => number;
  /** N of scrypt, a power of two. @default 32768 */
  cost?: number;
}

/** What a rung exports as `createAuth`. */
export type CreateAuth = (options: AuthOptions) => Auth;
