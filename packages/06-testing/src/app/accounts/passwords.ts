// Passwords are stored as scrypt hashes, each with a salt of its own:
// `scrypt:<cost>:<salt>:<hash>`. A salt is random: it makes the hashes
// of two equal passwords differ.

import {
  randomBytes,
  scrypt,
  type ScryptOptions,
  timingSafeEqual,
} from 'node:crypto';

export interface Passwords {
  hash: (password: string) => Promise<string>;
  /**
   * Takes as long without `stored`, for an address that has no
   * account: the time of an answer must not tell which have one.
   */
  verify: (password: string, stored?: string) => Promise<boolean>;
}

export interface PasswordOptions {
  /** Memory and time for one hash; a power of 2. @default 32768 */
  cost?: number;
}

const saltBytes = 16;
const hashBytes = 32;

export function createPasswords({
  cost = 32_768,
}: PasswordOptions = {}): Passwords {
  const randomHash = format(
    cost,
    randomBytes(saltBytes),
    randomBytes(hashBytes),
  );
  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      return format(cost, salt, await derive(password, salt, cost));
    },
    async verify(password, stored = randomHash) {
      const [, storedCost, salt = '', hash = ''] = stored.split(':');
      const expected = Buffer.from(hash, 'base64');
      const salted = Buffer.from(salt, 'base64');
      const actual = await derive(password, salted, Number(storedCost));
      return timingSafeEqual(actual, expected);
    },
  };
}

function format(cost: number, salt: Buffer, hash: Buffer): string {
  const parts = [salt, hash].map((bytes) => bytes.toString('base64'));
  return ['scrypt', cost, ...parts].join(':');
}

function derive(
  password: string,
  salt: Buffer,
  cost: number,
): Promise<Buffer> {
  const blockSize = 8;
  // scrypt takes about 128 * blockSize * cost bytes, 32 MB with the
  // default cost; Node.js refuses that unless `maxmem` allows it.
  const maxmem = 128 * blockSize * (cost + 16);
  const options: ScryptOptions = { N: cost, r: blockSize, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, hashBytes, options, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
