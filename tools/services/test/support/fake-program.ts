// A program on a PATH of the test's own.

import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a program that runs a script in Node. */
export function fakeProgram(
  directory: string,
  name: string,
  script: string,
): void {
  const code = join(directory, `${name}.mjs`);
  writeFileSync(code, script);
  const node = process.execPath;
  const isWindows = process.platform === 'win32';
  const file = join(directory, isWindows ? `${name}.cmd` : name);
  const text = isWindows
    ? `@"${node}" "${code}" %*\r\n`
    : `#!/bin/sh\nexec "${node}" "${code}" "$@"\n`;
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** Enough of a redis-server to start, be probed, and be stopped. */
export const fakeRedisServer = `
import { createServer } from 'node:net';

const port = process.argv[process.argv.indexOf('--port') + 1];
const info = 'redis_version:6.2.0';
const command = /\\*\\d+\\r\\n\\$\\d+\\r\\n(\\w+)/g;
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    for (const [, name] of String(bytes).matchAll(command)) {
      if (/ping/i.test(name)) socket.write('+PONG\\r\\n');
      else if (/info/i.test(name)) {
        socket.write('$' + info.length + '\\r\\n' + info + '\\r\\n');
      } else socket.write('+OK\\r\\n');
    }
  });
});
server.listen(port, '127.0.0.1', () =>
  console.log('* Ready to accept connections tcp'),
);
`;
