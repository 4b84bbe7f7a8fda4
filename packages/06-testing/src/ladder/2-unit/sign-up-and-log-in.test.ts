// `jest.fn`: fakes that record their calls.

import { describe, expect, it, jest } from '@jest/globals';
import { type LogInParts, logIn } from '../../app/accounts/log-in.ts';
import {
  type SignUpParts,
  signUp,
} from '../../app/accounts/sign-up.ts';
import type { User } from '../../app/accounts/users-store.ts';
import { DuplicateEmailError, MailError } from '../../app/errors.ts';

const ada: User = {
  ...{ id: 'user-1', email: 'ada@shop.example', name: 'Ada' },
  ...{ role: 'customer', taxExempt: false },
};
const credentials = { email: ada.email, password: 'correct horse' };
const form = { ...credentials, name: 'Ada' };

function signUpParts() {
  return {
    users: {
      create: jest.fn<SignUpParts['users']['create']>(async () => ada),
    },
    passwords: { hash: async (password: string) => `#${password}` },
    mailer: {
      send: jest.fn<SignUpParts['mailer']['send']>(async () => {}),
    },
    onError: jest.fn(),
  };
}

describe('signUp', () => {
  it('stores the hash, and not the password', async () => {
    const parts = signUpParts();

    await expect(signUp(parts, form)).resolves.toEqual(ada);

    expect(parts.users.create.mock.calls).toEqual([
      [
        {
          email: ada.email,
          name: 'Ada',
          passwordHash: '#correct horse',
        },
      ],
    ]);
  });

  it('sends one welcome', async () => {
    const parts = signUpParts();

    await signUp(parts, form);

    expect(parts.mailer.send).toHaveBeenCalledTimes(1);
    expect(parts.mailer.send).toHaveBeenCalledWith(
      expect.objectContaining({ to: ada.email, subject: 'Welcome' }),
    );
    expect(parts.onError).not.toHaveBeenCalled();
  });

  it('succeeds when the mail does not, and reports it', async () => {
    const parts = signUpParts();
    const failure = new MailError('no mail today');
    parts.mailer.send.mockRejectedValue(failure);

    await expect(signUp(parts, form)).resolves.toEqual(ada);

    expect(parts.onError.mock.calls).toEqual([[failure]]);
  });

  it('sends no mail when the address is taken', async () => {
    const parts = signUpParts();
    const taken = new DuplicateEmailError('taken');
    parts.users.create.mockRejectedValue(taken);

    await expect(signUp(parts, form)).rejects.toBe(taken);

    expect(parts.mailer.send).not.toHaveBeenCalled();
  });
});

function logInParts({ known = true, right = true }) {
  const passwordHash = '#correct horse';
  const user = known ? { ...ada, passwordHash } : undefined;
  return {
    users: { findByEmail: async () => user },
    passwords: {
      verify: jest.fn<LogInParts['passwords']['verify']>(
        async () => right,
      ),
    },
    tokens: { issue: async (id: string) => `token of ${id}` },
  };
}

describe('logIn', () => {
  it('gives a token for the right password', async () => {
    const parts = logInParts({});

    await expect(logIn(parts, credentials)).resolves.toBe(
      'token of user-1',
    );
    expect(parts.passwords.verify.mock.calls).toEqual([
      ['correct horse', '#correct horse'],
    ]);
  });

  it('gives none for a wrong one', async () => {
    const parts = logInParts({ right: false });

    await expect(logIn(parts, credentials)).resolves.toBeUndefined();
  });

  it('does the same work for an unknown address', async () => {
    const parts = logInParts({ known: false });

    await expect(logIn(parts, credentials)).resolves.toBeUndefined();
    expect(parts.passwords.verify.mock.calls).toEqual([
      ['correct horse', undefined],
    ]);
  });
});
