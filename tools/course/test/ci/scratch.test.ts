import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { processesOf } from '../../ci/processes-of.ts';
import { withScratch } from '../../ci/scratch.ts';

const itOnLinux = process.platform === 'linux' ? it : it.skip;

/** In a session of its own, as a keeper is. */
async function startStray(HOME: string) {
  const child = spawn(
    process.execPath,
    ['--eval', 'console.log(1); setInterval(() => {}, 1e6)'],
    {
      ...{ env: { HOME }, detached: true },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await once(child.stdout, 'data');
  return child;
}

itOnLinux(
  'finds what left its group, and ends it (where /proc tells)',
  async () => {
    let folder = '';
    const found = await withScratch(async (scratch) => {
      folder = scratch;
      const stray = await startStray(scratch);
      const exited = once(stray, 'exit');
      const processes = await processesOf(scratch);
      return { pid: stray.pid, exited, processes };
    });

    const [, signal] = (await found.exited) as [unknown, string];

    expect(found.processes).toMatchObject([{ pid: found.pid }]);
    expect(signal).toBe('SIGKILL');
    expect(await processesOf(folder)).toEqual([]);
  },
);

it('removes the folder also when something fails', async () => {
  let folder = '';

  const failing = withScratch(async (scratch) => {
    folder = scratch;
    throw new Error('no luck today');
  });

  await expect(failing).rejects.toThrow('no luck today');
  expect(existsSync(folder)).toBe(false);
});
