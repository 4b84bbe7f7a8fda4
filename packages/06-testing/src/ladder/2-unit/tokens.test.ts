import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { createTokens } from '../../app/accounts/tokens.ts';
import { createTestClock } from '../support/test-clock.ts';

const secret = 'a secret of thirty-two bytes, or more';
const adaId = '6f3c1b1e-6a0e-4c57-9a53-0d6a4d1f4c11';
const invalid = { code: 'INVALID_TOKEN' };

function createParts() {
  const clock = createTestClock();
  return { clock, tokens: createTokens({ secret, clock }) };
}

/** A token like ours, but for what the test changes. */
function forge(changes: object = {}, key = secret): Promise<string> {
  const now = createTestClock().now().getTime() / 1000;
  const ours = {
    ...{ sub: adaId, iat: now, exp: now + 900 },
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

    const token = await tokens.issue(adaId);

    await expect(tokens.verify(token)).resolves.toBe(adaId);
    await expect(tokens.verify(await forge())).resolves.toBe(adaId);
  });

  it('hold no more than they must', async () => {
    const { tokens, clock } = createParts();
    const iat = clock.now().getTime() / 1000;

    const token = await tokens.issue(adaId);

    expect(decodeProtectedHeader(token).alg).toBe('HS256');
    expect(decodeJwt(token)).toEqual({
      ...{ sub: adaId, iat, exp: iat + 900 },
      iss: 'urn:under-load:shop',
      aud: 'urn:under-load:shop-api',
    });
  });

  it('end after 15 minutes, to the second', async () => {
    const { tokens, clock } = createParts();
    const token = await tokens.issue(adaId);

    clock.advanceSeconds(899);
    await expect(tokens.verify(token)).resolves.toBe(adaId);
    clock.advanceSeconds(1);
    await expect(tokens.verify(token)).rejects.toMatchObject(invalid);
  });

  it.each([
    ['of another issuer', { iss: 'urn:someone' }],
    ['for another audience', { aud: 'urn:something' }],
    ['without an end', { exp: undefined }],
    ['without an owner', { sub: undefined }],
    ['of nobody', { sub: '' }],
    ['of an owner that is no id', { sub: 'user-1' }],
    ['of a list', { sub: [adaId] }],
    ['of a number', { sub: 1 }],
    ['with a NUL', { sub: `${adaId}\0` }],
    ['that end at a text', { exp: 'tomorrow' }],
    ['that begin at a text', { nbf: {} }],
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
    const [, payload] = (await tokens.issue(adaId)).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');

    const unsigned = tokens.verify(`${header}.${payload}.`);

    await expect(unsigned).rejects.toMatchObject(invalid);
  });

  it.each(['', 'abc', 'a.b.c'])('are not %j', async (text) => {
    const { tokens } = createParts();

    await expect(tokens.verify(text)).rejects.toMatchObject(invalid);
  });
});
