// The one interface that every rung of the ladder implements.

import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';

export interface Auth {
  /** Stores an account. @throws AuthError TAKEN */
  register(email: string, password: string): Promise<void>;
  /** @throws AuthError REFUSED, or THROTTLED after many attempts. */
  login(email: string, password: string): Promise<Tokens>;
  /** @throws AuthError REFUSED */
  refresh(refreshToken: string): Promise<Tokens>;
  /** Ends the session of this access token. @throws AuthError REFUSED */
  logout(accessToken: string): Promise<void>;
  /** Who sends this access token. @throws AuthError REFUSED */
  guard(accessToken: string): Promise<User>;
}

export interface Tokens {
  /** Sent with every request. */
  accessToken: string;
  /** Sent for new tokens only. Without it, there is no newer one. */
  refreshToken?: string;
}

export interface User {
  id: number;
  email: string;
}

export interface AuthOptions {
  store: Store;
  /** Finds the tables of `app/tables.ts`. */
  pool: Pool;
  /** As they are now, the newest first: it signs. */
  keys: () => [KeyPair, ...KeyPair[]];
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number;
  /** N of scrypt, a power of two. @default 32768 */
  cost?: number;
}

/** The tables. What a rung does with them is its own affair. */
export interface Store {
  find(email: string): Promise<(User & { hash: string }) | undefined>;
  /** @throws AuthError REFUSED when it has gone. */
  byId(id: string): Promise<User>;
  /** @throws AuthError TAKEN */
  save(email: string, hash: string): Promise<void>;
  begin(session: Session): Promise<void>;
  /** @throws AuthError REFUSED when the session has ended. */
  userOf(session: string, now: number): Promise<User>;
  end(session: string): Promise<void>;
}

export interface Session {
  id: string;
  account: number;
  /** Of its refresh token. */
  hash: Buffer;
  endsAt: number;
}

export interface KeyPair {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** Thrown when somebody may not do what they ask for. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: 'REFUSED' | 'TAKEN' | 'THROTTLED';

  constructor(message: string, code: AuthError['code'] = 'REFUSED') {
    super(message);
    this.code = code;
  }
}

/** What a rung exports as `createAuth`. */
export type CreateAuth = (options: AuthOptions) => Auth;
