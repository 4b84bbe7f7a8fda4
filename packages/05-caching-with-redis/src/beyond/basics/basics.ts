// The Redis commands that caching is made of, for 70 lines: run it and
// see each command with its reply.

import { Redis } from 'ioredis';

type Step = [say: string, command: string, ...args: string[]];

const steps: Step[] = [
  ['Store a string', 'SET', 'greeting', 'hello'],
  ['Read it', 'GET', 'greeting'],
  ['A key that is not there is null', 'GET', 'nobody'],
  ['Let it live for 60 seconds', 'EXPIRE', 'greeting', '60'],
  ['Seconds that it has left', 'TTL', 'greeting'],
  [
    'Store, with its lifetime at once',
    'SET',
    'otp',
    '4711',
    'EX',
    '30',
  ],
  ['A new SET drops the lifetime', 'SET', 'greeting', 'hi'],
  ['-1: it never expires', 'TTL', 'greeting'],
  ['Delete; the reply is how many', 'DEL', 'greeting'],
  ['-2: no such key', 'TTL', 'greeting'],
  ['A hash has fields', 'HSET', 'user:1', 'name', 'Ada', 'visits', '1'],
  ['Read one field', 'HGET', 'user:1', 'name'],
  ['Count without reading first', 'HINCRBY', 'user:1', 'visits', '1'],
  ['Read all fields', 'HGETALL', 'user:1'],
  ['JSON is a string to Redis', 'SET', 'product:7', '{"price":1999}'],
  ['Read it, parse it yourself', 'GET', 'product:7'],
  ['Clean up', 'DEL', 'otp', 'user:1', 'product:7'],
];

const prefix = 'lesson-05:basics:';
/** Commands whose every argument is a key, or whose first one is. */
const keysOnly = new Set(['DEL']);

const url = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const redis = new Redis(url, {
  lazyConnect: true,
  retryStrategy: () => null,
  disconnectTimeout: 100,
});
let cause = '';
redis.on('error', ({ message }: Error) => {
  cause = message;
});

try {
  await redis.connect();
  for (const step of steps) await show(step);
} catch (error) {
  cause ||= (error as Error).message;
  console.error(`Redis does not answer: ${cause}`);
  process.exitCode = 1;
} finally {
  redis.disconnect();
}

async function show([say, command, ...args]: Step): Promise<void> {
  const reply = await redis.call(command, ...withPrefix(command, args));
  console.log(`\n# ${say}`);
  console.log(`> ${command} ${args.join(' ')}`);
  console.log(JSON.stringify(reply));
}

function withPrefix(command: string, args: string[]): string[] {
  const isKey = (i: number) => i === 0 || keysOnly.has(command);
  return args.map((arg, i) => (isKey(i) ? prefix + arg : arg));
}
