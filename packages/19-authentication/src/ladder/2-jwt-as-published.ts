// A signed token that has the user inside: no store, no second look.

import { createHmac, sign, verify } from 'node:crypto';
import { AuthError, type CreateAuth, type User } from './auth.ts';
import { hashPassword, isPassword } from './sync-hash.ts';

type Account = User & { hash: string };
type Payload = { user: Account; exp: number };
const encode = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (text = ''): unknown =>
  JSON.parse(Buffer.from(text, 'base64url').toString());

export const createAuth: CreateAuth = ({ store, keys, now }) => {
  const [{ privateKey, publicKey }] = keys();
  const dsaEncoding = 'ieee-p1363';

  // #region verify
  const pem = publicKey.export({ format: 'pem', type: 'spki' });
  const checks: Record<string, (text: string, by: Buffer) => boolean> =
    {
      none: () => true,
      HS256: (text, by) =>
        createHmac('sha256', pem).update(text).digest().equals(by),
      ES256: (text, by) =>
        verify(
          'sha256',
          Buffer.from(text),
          { key: pem, dsaEncoding },
          by,
        ),
    };

  async function guard(token: string) {
    const [head, body, signature = ''] = token.split('.');
    const by = Buffer.from(signature, 'base64url');
    const check = checks[(decode(head) as { alg: string }).alg];
    if (!check?.(`${head}.${body}`, by)) throw new AuthError('Forged');
    return (decode(body) as Payload).user;
  }
  // #endregion

  // #region sign
  function issue(user: Account) {
    const exp = Math.floor((now ?? Date.now)() / 1000) + 24 * 3600;
    const text = `${encode({ alg: 'ES256' })}.${encode({ user, exp })}`;
    const key = { key: privateKey, dsaEncoding } as const;
    const by = sign('sha256', Buffer.from(text), key);
    const token = `${text}.${by.toString('base64url')}`;
    return { accessToken: token, refreshToken: token };
  }
  // #endregion

  return {
    guard,
    register: (email, password) =>
      store.save(email, hashPassword(password)),
    async login(email, password) {
      const account = await store.find(email);
      if (!account) throw new AuthError('There is no such user');
      if (!isPassword(password, account.hash)) {
        throw new AuthError('The password is wrong');
      }
      return issue(account);
    },
    refresh: async (token) => issue(await guard(token)),
    logout: async (token) => void (await guard(token)),
  };
};
