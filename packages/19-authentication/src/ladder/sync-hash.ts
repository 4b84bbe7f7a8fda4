// Passwords as published: a quick hash, on the event loop.

import { pbkdf2Sync, randomBytes } from 'node:crypto';

export function hashPassword(
  password: string,
  salt = randomBytes(16).toString('hex'),
): string {
  const hash = pbkdf2Sync(password, salt, 50_000, 32, 'sha256');
  return `${salt}:${hash.toString('hex')}`;
}

export function isPassword(password: string, stored: string): boolean {
  const [salt] = stored.split(':');
  return hashPassword(password, salt) === stored;
}
