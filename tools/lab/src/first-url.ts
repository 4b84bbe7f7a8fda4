// Waits until a server says where it listens.

import type { ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { deferred } from './deferred.ts';

/**
 * Resolves to the first http URL that a child prints on stdout.
 *
 * @throws Error when it ends, or `timeoutMs` pass, before that.
 */
export function firstUrl(
  child: ChildProcess,
  timeoutMs: number,
): Promise<string> {
  const { promise, resolve, reject } = deferred<string>();
  let printed = '';
  const onData = (text: string) => {
    printed += stripVTControlCharacters(text);
    const url = findUrl(printed);
    if (url) resolve(url);
  };
  const fail = (why: string) => reject(new Error(why));
  const silent = `printed no URL within ${timeoutMs / 1000} s`;
  const timer = setTimeout(fail, timeoutMs, silent);
  child.stdout?.on('data', onData);
  // Not `exit`: its last output may still be on the way.
  child.once('close', () => fail('ended before it printed a URL'));
  child.once('error', ({ message }) => fail(message));
  return promise.finally(() => {
    clearTimeout(timer);
    child.stdout?.off('data', onData);
  });
}

// What follows the URL must be there: else half of it may be missing.
function findUrl(printed: string): string | undefined {
  const [url] =
    /https?:\/\/[^\s'"<>()]+(?=[\s'"<>()])/.exec(printed) ?? [];
  return url?.replace(/[.,;:!]+$/, '');
}
