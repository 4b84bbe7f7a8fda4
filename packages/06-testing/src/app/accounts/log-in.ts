// Gives a token for an address and its password.

import type { Passwords } from './passwords.ts';
import type { Tokens } from './tokens.ts';
import type { UsersStore } from './users-store.ts';

export interface LogInParts {
  users: Pick<UsersStore, 'findByEmail'>;
  passwords: Pick<Passwords, 'verify'>;
  tokens: Pick<Tokens, 'issue'>;
}

/**
 * Resolves to undefined for an unknown address and for a wrong
 * password. The work is the same, so that the time of the answer does
 * not tell whether the address has an account.
 */
export async function logIn(
  { users, passwords, tokens }: LogInParts,
  { email, password }: { email: string; password: string },
): Promise<string | undefined> {
  const user = await users.findByEmail(email);
  const right = await passwords.verify(password, user?.passwordHash);
  return user && right ? tokens.issue(user.id) : undefined;
}
