// What may be said of a URL that holds a password.

import { types } from 'node:util';
import type { Engine } from './service.ts';

export function isUrlFor({ protocols }: Engine, url: string): boolean {
  return URL.canParse(url) && protocols.includes(new URL(url).protocol);
}

/** @returns Host and port, such as `127.0.0.1:5432`. */
export function addressOf(engine: Engine, url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname || 'localhost'}:${port || engine.standardPort}`;
}

/** The first line of an error, or the system's code for it. */
export function reasonOf(error: unknown, url: string): string {
  if (!types.isNativeError(error)) return 'unknown reason';
  const { code } = error as NodeJS.ErrnoException;
  if (code && /^E[A-Z]+$/.test(code)) return code;
  const [line = ''] = error.message.split('\n');
  return withoutPassword(line, url).replace(/\.$/, '');
}

function withoutPassword(text: string, url: string): string {
  const password = URL.canParse(url) && new URL(url).password;
  if (!password) return text;
  return text
    .replaceAll(password, '***')
    .replaceAll(decodeURIComponent(password), '***');
}
