// Creates the account of the administrator: no route can do that.

import type { Queryable } from '../database/database.ts';
import { DuplicateEmailError } from '../errors.ts';
import type { Passwords } from './passwords.ts';
import { createUsersStore } from './users-store.ts';

export const adminEmail = 'admin@shop.example';

/** Does nothing without a password, or when the account exists. */
export async function addAdmin(
  db: Queryable,
  passwords: Pick<Passwords, 'hash'>,
  password: string | undefined,
): Promise<void> {
  if (!password) return;
  try {
    await createUsersStore(db).create({
      email: adminEmail,
      name: 'Administrator',
      passwordHash: await passwords.hash(password),
      role: 'admin',
    });
  } catch (error) {
    if (!(error instanceof DuplicateEmailError)) throw error;
  }
}
