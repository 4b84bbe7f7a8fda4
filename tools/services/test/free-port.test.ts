import { expect, it } from '@jest/globals';
import { onFreePort } from '../src/keeper/free-port.ts';

it('tries another port when one is taken after all', async () => {
  const tried: number[] = [];

  const port = await onFreePort((port) => {
    tried.push(port);
    if (tried.length < 3) throw new Error('Address in use.');
    return Promise.resolve(port);
  });

  expect(tried).toHaveLength(3);
  expect(port).toBe(tried[2]);
});

it('gives up after three, with the last reason', async () => {
  let attempts = 0;

  const attempt = onFreePort(() =>
    Promise.reject(new Error(`Failure ${++attempts}.`)),
  );

  await expect(attempt).rejects.toThrow('Failure 3.');
});
