// Passwords by scrypt: it costs memory, and runs on another thread.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// #region hash
/** Such as `32768.salt.key`: an old hash keeps its cost. */
export async function hashPassword(
  password: string,
  cost: number,
): Promise<string> {
  const salt = randomBytes(16).toString('base64url');
  const key = await derive(password, salt, cost);
  return [cost, salt, key.toString('base64url')].join('.');
}

export async function isPassword(password: string, stored: string) {
  const [cost, salt = '', hash = ''] = stored.split('.');
  const key = await derive(password, salt, Number(cost));
  return timingSafeEqual(key, Buffer.from(hash, 'base64url'));
}

/** A hash that no password has: an unknown user costs the same. */
export const nobody = (cost: number) =>
  `${cost}.${'A'.repeat(22)}.${'A'.repeat(43)}`;
// #endregion

/** Takes `1024 * N` bytes, and three times the CPU of p = 1. */
function derive(password: string, salt: string, N: number) {
  const options = { N, r: 8, p: 3, maxmem: 2048 * N };
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password, salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
