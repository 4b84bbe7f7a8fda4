// Runs a command. Once the process that asked for it is gone, even by
// SIGKILL, ends the command and all that it has started. Plain
// JavaScript, so that it starts at once.

import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
});

child.once('exit', (code) => process.exit(code ?? 1));
process.once('disconnect', () => {
  if (process.platform !== 'win32') process.kill(0, 'SIGKILL');
  const tree = ['/pid', String(process.pid), '/t', '/f'];
  spawnSync('taskkill', tree, { stdio: 'ignore' });
});
