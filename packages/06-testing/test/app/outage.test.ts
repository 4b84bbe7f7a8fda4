// A 503 says "try again", a 500 "our fault": which error is which?

import { describe, expect, it } from '@jest/globals';
import { isOutage } from '../../src/app/database/outage.ts';

const answered = (code: string) => ({ severity: 'ERROR', code });

describe('an outage', () => {
  it.each([
    '08006',
    '53300',
    '57P01',
    '57014',
    '55P03',
    '25006',
    '40P01',
  ])('is the SQLSTATE %s', (code) => {
    expect(isOutage(answered(code))).toBe(true);
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN'])(
    'is %s',
    (code) => {
      expect(isOutage(Object.assign(new Error('no'), { code }))).toBe(
        true,
      );
    },
  );

  it.each([
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ])('is "%s"', (message) => {
    expect(isOutage(new Error(message))).toBe(true);
  });

  it.each([
    answered('42P01'),
    answered('22P02'),
    answered('23505'),
    new TypeError('undefined is not a function'),
    Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' }),
    undefined,
  ])('is not %j', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});
