// Makes tokens that nobody was given.

import { createHmac, sign } from 'node:crypto';
import { readKeys } from '../../src/app/keys-file.ts';

type Part = Record<string, unknown>;

export const encode = (part: Part) =>
  Buffer.from(JSON.stringify(part)).toString('base64url');

/** Both readable parts of a token; empty when it is none. */
export function read(token: string): { head: Part; body: Part } {
  const [head, body] = token.split('.').map((part) => {
    try {
      const text = Buffer.from(part, 'base64url').toString();
      return JSON.parse(text) as Part;
    } catch {
      return {};
    }
  });
  return { head: head ?? {}, body: body ?? {} };
}

/** With other claims, signed by the newest key of the file. */
export function forge(token: string, file: string, claims: Part) {
  const { head, body } = read(token);
  const [key] = readKeys(file);
  if (!key) throw new Error('no key');
  const text = `${encode(head)}.${encode({ ...body, ...claims })}`;
  const by = sign('sha256', Buffer.from(text), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${by.toString('base64url')}`;
}

/** Signed with what everybody may know: the public key. */
export function forgeWithPublicKey(token: string, file: string) {
  const { head, body } = read(token);
  const [key] = readKeys(file);
  const pem = key?.publicKey.export({ format: 'pem', type: 'spki' });
  const text = `${encode({ ...head, alg: 'HS256' })}.${encode(body)}`;
  const by = createHmac('sha256', pem ?? '')
    .update(text)
    .digest();
  return `${text}.${by.toString('base64url')}`;
}
