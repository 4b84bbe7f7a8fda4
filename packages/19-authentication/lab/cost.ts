// What it costs to know whose request this is.

import {
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import { defineExperiment } from '@under-load/lab';
import { Redis } from 'ioredis';
import { jwtVerify, SignJWT } from 'jose';
import jwt from 'jsonwebtoken';

const text = randomBytes(32).toString('hex');
const secret = createSecretKey(Buffer.from(text));
const claims = { sub: '1', email: 'ada@example.com' };
const signed = jwt.sign(claims, secret, { expiresIn: 3600 });
const algorithms: jwt.Algorithm[] = ['HS256'];
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const asymmetric = await new SignJWT(claims)
  .setProtectedHeader({ alg: 'ES256' })
  .sign(pair.privateKey);

const ways: Record<string, () => unknown> = {
  'jsonwebtoken, secret as text': () =>
    jwt.verify(signed, text, { algorithms }),
  'jsonwebtoken, KeyObject': () =>
    jwt.verify(signed, secret, { algorithms }),
  'jose, HS256': () => jwtVerify(signed, secret, { algorithms }),
  'jose, ES256 (ours)': () =>
    jwtVerify(asymmetric, pair.publicKey, { algorithms: ['ES256'] }),
};
const inRedis = 'a session in Redis';

export default defineExperiment({
  name: 'cost',
  question: 'What does it cost to know whose request this is?',
  unit: 'us of CPU',
  better: 'lower',
  claim:
    'the same library with a KeyObject is four times cheaper than with a secret as text',
  variants: [...Object.keys(ways), inRedis],
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    const redis = new Redis(process.env['REDIS_URL'] ?? '');
    await redis.set(
      'lesson-19:session',
      JSON.stringify(claims),
      'EX',
      60,
    );
    const way = ways[variant] ?? (() => redis.get('lesson-19:session'));
    const count = quick ? 500 : 5000;
    for (let i = 0; i < 200; i += 1) await way();
    const cpu = process.cpuUsage();
    for (let i = 0; i < count; i += 1) await way();
    const { user, system } = process.cpuUsage(cpu);
    await redis.del('lesson-19:session');
    await redis.quit();
    return { value: (user + system) / count };
  },
  holds: [
    {
      says: 'the secret as text, over a KeyObject',
      figure: (of) =>
        (of['jsonwebtoken, secret as text']?.median ?? 0) /
        (of['jsonwebtoken, KeyObject']?.median ?? Infinity),
      atLeast: 4,
    },
  ],
});
