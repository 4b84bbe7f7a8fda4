// Asynchronous code: `resolves` and `rejects`, always awaited.

import { describe, expect, it } from '@jest/globals';
import { createPasswords } from '../../app/accounts/passwords.ts';

const passwords = createPasswords({ cost: 2 });

describe('passwords', () => {
  it('match their own hash', async () => {
    const stored = await passwords.hash('correct horse');

    await expect(
      passwords.verify('correct horse', stored),
    ).resolves.toBe(true);
  });

  it.each(['Correct horse', 'correct horse ', 'correct hors', ''])(
    'do not match %j',
    async (wrong) => {
      const stored = await passwords.hash('correct horse');

      await expect(passwords.verify(wrong, stored)).resolves.toBe(
        false,
      );
    },
  );

  it('have another hash each time, for its salt', async () => {
    const [one, two] = await Promise.all([
      passwords.hash('correct horse'),
      passwords.hash('correct horse'),
    ]);

    expect(one).not.toBe(two);
    expect(one).toMatch(/^scrypt:2:[\w+/]{22}==:[\w+/]{43}=$/);
    expect(one).not.toContain('correct');
  });

  it('match a hash that another cost has made', async () => {
    const old = await createPasswords({ cost: 4 }).hash(
      'correct horse',
    );

    await expect(passwords.verify('correct horse', old)).resolves.toBe(
      true,
    );
  });

  it('match nothing without a stored hash', async () => {
    await expect(passwords.verify('')).resolves.toBe(false);
  });

  it('cost 32768 unless told otherwise', async () => {
    const stored = await createPasswords().hash('correct horse');

    expect(stored).toMatch(/^scrypt:32768:/);
  });

  it('reject a cost that is no power of 2', async () => {
    const odd = createPasswords({ cost: 3 });

    await expect(odd.hash('correct horse')).rejects.toThrow(/scrypt/i);
  });
});
