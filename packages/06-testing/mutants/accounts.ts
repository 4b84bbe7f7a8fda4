// Bugs around signing up and the mails of it.

import type { Mutant } from './mutant.ts';

export const accounts: Mutant[] = [
  {
    name: 'mail-failure-fails-signup',
    sentence: 'a mail service that is down fails the signup',
    cost: 'Nobody can join while another company has an outage; and who tries again is told that the account exists.',
    hint: 'Signing up while the mail service fails.',
    file: 'sign-up.ts',
    find: 'onError(error); // an account is worth more than a greeting',
    replace: 'throw error;',
  },
  {
    name: 'missing-await-on-mail',
    sentence:
      'nobody awaits the welcome mail, so its failure ends the process',
    cost: 'One mail that fails takes the server down, with all requests that it was answering.',
    hint: 'Who hears of a welcome mail that was not sent.',
    file: 'sign-up.ts',
    find: 'await mailer.send(welcomeMail(user));',
    replace: 'void mailer.send(welcomeMail(user));',
  },
  {
    name: 'mail-error-swallowed',
    sentence: 'the mailer swallows its errors',
    cost: 'Mails stop, and no log, no metric and no alert says so. Customers do, weeks later.',
    hint: 'What the mailer tells its caller when the service did not take the mail.',
    file: 'mailer.ts',
    find: "throw new MailError('the mail was not sent', { cause });",
    replace: 'void cause;',
  },
  {
    name: 'email-case-matters',
    sentence: 'an address in other letters is another one at login',
    cost: 'Who signed up on a phone, with a capital letter, is locked out on the laptop.',
    hint: 'Logging in with the same address, typed in another way.',
    file: 'users-store.ts',
    find: 'WHERE lower(email) = lower($1)',
    replace: 'WHERE email = $1',
  },
  {
    name: 'two-accounts-one-address',
    sentence: 'Ann@ and ann@ can both sign up',
    cost: 'Two accounts for one mailbox: orders vanish, since they belong to the other one.',
    hint: 'Signing up twice with one address in two spellings.',
    file: 'schema.ts',
    find: 'ON users (lower(email))',
    replace: 'ON users (email)',
  },
  {
    name: 'password-hash-leaks',
    sentence: "an answer carries the user's password hash",
    cost: 'Hashes in browsers, caches and logs: a breach that must be reported within 72 hours.',
    hint: 'What an answer contains beyond what was asked for.',
    file: 'users-store.ts',
    find: `role, tax_exempt AS "taxExempt"'`,
    replace: `role, tax_exempt AS "taxExempt", password_hash AS "passwordHash"'`,
  },
  {
    name: 'hash-not-awaited',
    sentence: 'nobody awaits the hash of a new password',
    cost: 'The text "[object Promise]" is kept as the hash: nobody who signs up today can ever log in.',
    hint: 'Logging in with the password of the signup.',
    file: 'sign-up.ts',
    find: 'await passwords.hash(password);',
    replace: 'String(passwords.hash(password));',
  },
];
