// Opens the first administrator's account: no route does.

import type { Queryable } from './database.ts';
import { DuplicateEmailError } from './errors.ts';
import type { Passwords } from './passwords.ts';
import { createUsersStore } from './users-store.ts';

export const adminEmail = 'admin@shop.example';

/** Does nothing without a password, or when there is the account. */
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
