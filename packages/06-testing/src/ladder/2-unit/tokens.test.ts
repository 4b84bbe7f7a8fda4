import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { createTokens } from '../../app/accounts/tokens.ts';
import { createTestClock } from '../support/test-clock.ts';

const secret = 'a secret of thirty-two bytes, or more';
const invalid = { code: 'INVALID_TOKEN' };

function createParts() {
  const clock = createTestClock();
  return { clock, tokens: createTokens({ secret, clock }) };
}

/** A token like ours, but for what the test changes. */
function forge(changes: object = {}, key = secret): Promise<string> {
  const now = createTestClock().now().getTime() / 1000;
  const ours = {
    ...{ sub: 'user-1', iat: now, exp: now + 900 },
    iss: 'urn:under-load:shop',
    aud: 'urn:under-load:shop-api',
  };
  return new SignJWT({ ...ours, ...changes })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(createSecretKey(key, 'utf8'));
}

describe('tokens', () => {
  it('say whose they are', async () => {
    const { tokens } = createParts();

    const token = await tokens.issue('user-1');

    await expect(tokens.verify(token)).resolves.toBe('user-1');
    await expect(tokens.verify(await forge())).resolves.toBe('user-1');
  });

  it('hold no more than they must', async () => {
    const { tokens, clock } = createParts();
    const iat = clock.now().getTime() / 1000;

    const token = await tokens.issue('user-1');

    expect(decodeProtectedHeader(token).alg).toBe('HS256');
    expect(decodeJwt(token)).toEqual({
      ...{ sub: 'user-1', iat, exp: iat + 900 },
      iss: 'urn:under-load:shop',
      aud: 'urn:under-load:shop-api',
    });
  });

  it('end after 15 minutes, to the second', async () => {
    const { tokens, clock } = createParts();
    const token = await tokens.issue('user-1');

    clock.advanceSeconds(899);
    await expect(tokens.verify(token)).resolves.toBe('user-1');
    clock.advanceSeconds(1);
    await expect(tokens.verify(token)).rejects.toMatchObject(invalid);
  });

  it.each([
    ['of another issuer', { iss: 'urn:someone' }],
    ['for another audience', { aud: 'urn:something' }],
    ['without an end', { exp: undefined }],
    ['without an owner', { sub: undefined }],
  ])('%s are not valid', async (_what, changes) => {
    const { tokens } = createParts();
    const token = await forge(changes);

    await expect(tokens.verify(token)).rejects.toMatchObject(invalid);
  });

  it('of another secret are not valid', async () => {
    const { tokens } = createParts();
    const token = await forge({}, secret.toUpperCase());

    await expect(tokens.verify(token)).rejects.toMatchObject(invalid);
  });

  it('without a signature are not valid', async () => {
    const { tokens } = createParts();
    const [, payload] = (await tokens.issue('user-1')).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');

    const unsigned = tokens.verify(`${header}.${payload}.`);

    await expect(unsigned).rejects.toMatchObject(invalid);
  });

  it.each(['', 'abc', 'a.b.c'])('are not %j', async (text) => {
    const { tokens } = createParts();

    await expect(tokens.verify(text)).rejects.toMatchObject(invalid);
  });
});
