import { expect, it } from '@jest/globals';
import { redactText as redact } from '../../src/beyond/describe-error/redact.ts';

const secret = 'hunter2-s3cr3t';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

const texts = [
  `x-api-key: ${secret}`,
  `api_key=${secret}`,
  `apiKey: '${secret}'`,
  `pwd=${secret}`,
  `passwd=${secret}`,
  `password is wrong: password="${secret} more"`,
  `GET /a?access_token=${secret}&b=1`,
  `https://x.example/cb?token=${secret}`,
  `client_secret=${secret}`,
  `secret: ${secret}`,
  `bearer ${secret}`,
  `BEARER ${secret}`,
  `Authorization: Basic ${secret}`,
  `Authorization: ${secret}`,
  `Cookie: a=1; sid=${secret}`,
  `Set-Cookie: sid=${secret}; HttpOnly`,
  `postgres://shop:${secret}@db/x`,
  `postgres://shop:p@ss-${secret}@db:5432/x`,
  `postgres://shop:p/w-${secret}@db:5432/x`,
  `redis://:${secret}@cache:6379`,
  `https://${secret}@github.com/a/b`,
  `{"password":"${secret}"}`,
  `{"a":{"refreshToken": "${secret}"}}`,
  `{"cookie":["a=1","b=${secret}"]}`,
  `{"private_key":"a\\"${secret}"}`,
  `AWS_SECRET_ACCESS_KEY=${secret}`,
  `PGPASSWORD=${secret} psql`,
  `session_id=${secret}`,
];

it.each(texts)('takes the secret out of %s', (text) => {
  const once = redact(JSON.stringify({ text }));
  const twice = redact(
    JSON.stringify({ text: JSON.stringify({ text }) }),
  );

  for (const line of [redact(text), once, twice]) {
    expect(line).not.toMatch(/hunter2|s3cr3t/);
  }
  expect(() => JSON.parse(once)).not.toThrow();
  expect(() => JSON.parse(twice)).not.toThrow();
});

it.each([
  [`the token ${jwt} has expired`, jwt],
  ['card 4242 4242 4242 4242 was declined', '4242 4242'],
  ['card 4242424242424242 was declined', '42424242'],
  ['sk_live_51H8abcdefgh', '51H8'],
  ['ghp_abcdefghijklmnopqrst0123', 'abcdefgh'],
  ['AKIAIOSFODNN7EXAMPLE', 'IOSF'],
  [
    '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----',
    'MIIE',
  ],
  ['{"pin":123456}', '123456'],
])('takes out what looks like a secret: %s', (text, part) => {
  expect(redact(text)).not.toContain(part);
  const line = redact(JSON.stringify({ text }));
  expect(line).not.toContain(part);
  expect(() => JSON.parse(line)).not.toThrow();
});

it.each([
  'Unexpected token } in JSON at position 3',
  'basic understanding of the bearer',
  'connect ECONNREFUSED 127.0.0.1:5432',
  'http://127.0.0.1:3003/orders/1?page=2',
  'GET http://a.example:80/x answered 500',
  'order 8b0c5c2e-1111-4222-8333-123456789012 is paid',
  '"time":"2026-11-28T07:00:00.000Z","pid":12345',
  'took 1764315600000 ms for keyboard=qwerty',
  'at pay (/srv/app/order-routes.ts:31:20)',
])('leaves %s as it is', (text) => {
  expect(redact(text)).toBe(text);
});
