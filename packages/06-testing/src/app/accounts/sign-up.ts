// Creates an account, and sends its owner a mail.

import type { Mailer } from '../outside/mailer.ts';
import { welcomeMail } from '../outside/mails.ts';
import type { Passwords } from './passwords.ts';
import type { User, UsersStore } from './users-store.ts';

export interface SignUpParts {
  users: Pick<UsersStore, 'create'>;
  passwords: Pick<Passwords, 'hash'>;
  mailer: Mailer;
  /** Is given the error when a mail was not sent. */
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
