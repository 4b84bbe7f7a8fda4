import { expect, it } from '@jest/globals';
import { shapeOf } from '../../src/capture/shape.ts';

const same: [what: string, one: string, other: string][] = [
  ['numbers', '{"pid":10294,"p99":18.4}', '{"pid":7,"p99":1e-7}'],
  ['lists of numbers', '[73,79,83,89,97]', '[2,3]'],
  ['ports', 'on http://127.0.0.1:3001', 'on http://127.0.0.1:65535'],
  [
    'UUIDs',
    '/users/ffd73a25-5a31-4237-9acf-120c2adb2225',
    '/users/00000000-0000-4000-8000-000000000000',
  ],
  ['dates', '"2026-11-21T10:48:34.933Z"', '"1999-01-01T00:00:00Z"'],
  [
    'dates of HTTP',
    'Date: Sat, 21 Nov 2026 10:48:34 GMT',
    'Date: Fri, 01 Jan 1999 00:00:00 GMT',
  ],
  ['ETags', 'ETag: W/"87-opAA6F73U+5T1"', 'ETag: "abc"'],
  ['hashes', 'key 9f86d081884c7d65', 'key 0123456789abcdef0123'],
  ['tokens', '"eyJhbGci.eyJzdWIi.c2ln_x"', '"eyJh.eyJi.Zm9v"'],
  [
    'temporary folders',
    '@/tmp/under-load-02-duwGyd/birds.csv',
    '@/tmp/under-load-02-A1b2C3/birds.csv',
  ],
  [
    'services',
    'redis: embedded Valkey 9.1 on 127.0.0.1:1',
    'redis: Redis 8 from PATH on 127.0.0.1:2',
  ],
  ['lines of progress', '25 % of 16 MB\n50 % of 16 MB', '1 % of 2 MB'],
];

it.each(same)('%s may differ', (_what, one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

const different: [what: string, one: string, other: string][] = [
  ['a word', 'hello from 1', 'bye from 1'],
  ['a field', '{"id":1}', '{"name":1}'],
  ['a path', 'GET /users/1', 'GET /orders/1'],
  ['a text for a number', '{"id":1}', '{"id":"1"}'],
  ['a line', 'one\ntwo', 'one'],
  ['what a state is', '"status":"ok"', '"status":"failed"'],
];

it.each(different)('%s may not', (_what, one, other) => {
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});
