// Opens an account, and welcomes its owner.

import type { Mailer } from './mailer.ts';
import { welcomeMail } from './mails.ts';
import type { Passwords } from './passwords.ts';
import type { User, UsersStore } from './users-store.ts';

export interface SignUpParts {
  users: Pick<UsersStore, 'create'>;
  passwords: Pick<Passwords, 'hash'>;
  mailer: Mailer;
  /** Hears of mails that were not sent. */
  onError: (error: unknown) => void;
}

export interface SignUp {
  email: string;
  name: string;
  password: string;
}

/** @throws DuplicateEmailError */
export async function signUp(
  { users, passwords, mailer, onError }: SignUpParts,
  { email, name, password }: SignUp,
): Promise<User> {
  const passwordHash = await passwords.hash(password);
  const user = await users.create({ email, name, passwordHash });
  try {
    await mailer.send(welcomeMail(user));
  } catch (error) {
    onError(error); // an account is worth more than a greeting
  }
  return user;
}
