import { describe, expect, it } from '@jest/globals';
import { findAccount } from '../src/postgres/server-account.ts';

describe('the account that PostgreSQL runs as under root', () => {
  it('is nobody, whatever its numbers are', () => {
    const passwd = [
      'root:x:0:0:root:/root:/bin/sh',
      'nobody:x:65534:65533:nobody:/nonexistent:/bin/false',
      'notnobody:x:1:1::/:/bin/sh',
    ].join('\n');
    expect(findAccount(passwd)).toEqual({ uid: 65534, gid: 65533 });
  });

  it('is found where its numbers are negative, as on macOS', () => {
    const passwd =
      'nobody:*:-2:-2:Unprivileged User:/var/empty:/bin/sh';
    const all = 4_294_967_294;
    expect(findAccount(passwd)).toEqual({ uid: all, gid: all });
  });

  it('is asked for in words when there is none', () => {
    expect(() => findAccount('root:x:0:0::/:/bin/sh')).toThrow(
      'there is no account "nobody"',
    );
  });
});
