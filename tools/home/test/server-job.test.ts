// A lesson's server as a run: where it listens, what it prints, and
// that nothing is left of it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import { ownGroup } from '@under-load/lab/cli';
import { itWithSignals } from '@under-load/lab/jest';
import { printed, serverRuns, told } from './support/server-runs.ts';

const runs = serverRuns();
afterAll(() => runs.close());

it('the first URL of this machine is told, and a stop ends it', async () => {
  const run = runs.start({ kind: 'server', lesson: 'tiny' });
  const { origin } = await told(run, 'listening');
  const answer = await fetch(origin, {
    headers: { Connection: 'close' },
  });
  expect(await answer.text()).toBe('hi');

  await run.stop();

  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await told(run, 'ended')).toMatchObject({ how: 'stopped' });
  expect(await answers(origin)).toBe(false);
  expect(printed(run)).toContain('Tiny is on');
  if (ownGroup) expect(printed(run)).toContain('good bye');
});

it('two of a lesson run beside each other, on the rungs asked for', async () => {
  const server = { kind: 'server', lesson: 'tiny' } as const;
  const rungs = { ladder: '1-slow' };
  const left = runs.start({ ...server, side: 'left', rungs });
  const right = runs.start({ ...server, side: 'right' });
  await Promise.all([
    told(left, 'listening'),
    told(right, 'listening'),
  ]);

  expect(() => runs.start(server)).toThrow('This is running already.');
  expect(runs.active('server', 'tiny', 'right')).toEqual([right]);
  await Promise.all([left.stop(), right.stop()]);
  expect(printed(left)).toContain('with tiny --rung 1-slow\n');
  expect(printed(right)).toContain('with tiny\n');
});

it('a server that ends by itself fails its run, and its words stay', async () => {
  const run = runs.start({ kind: 'server', lesson: 'failing' });

  const { how, message } = await told(run, 'ended');

  expect(how).toBe('failed');
  expect(message).toBe('the server ended: exit code 3');
  expect(printed(run)).toContain('the disk is on fire');
});

itWithSignals(
  'one that ignores the signal is killed, its children and files too',
  async () => {
    const run = runs.start({ kind: 'server', lesson: 'stubborn' });
    const { origin } = await told(run, 'listening');
    const [, file = ''] = /file (\S+)/.exec(printed(run)) ?? [];
    const [, child = ''] = /child (\d+)/.exec(printed(run)) ?? [];
    expect(existsSync(file)).toBe(true);

    await run.stop();

    expect(await answers(origin)).toBe(false);
    expect(existsSync(file)).toBe(false);
    // It is killed; the system may take a moment to remove it.
    const ask = async () => isAlive(Number(child));
    expect(await askUntil(ask, (isThere) => !isThere)).toBe(false);
  },
);

itWithSignals(
  'a course that is killed takes its server with it',
  async () => {
    const loader = import.meta.resolve('@under-load/typescript');
    const file = new URL('support/course-to-kill.ts', import.meta.url);
    const args = ['--import', loader, fileURLToPath(file)];
    const env = { ...process.env, NODE_OPTIONS: '' };
    const course = spawn(process.execPath, args, { env });
    const [origin] = (await once(course.stdout, 'data')) as [Buffer];
    expect(await answers(String(origin).trim())).toBe(true);

    course.kill('SIGKILL');

    const ask = () => answers(String(origin).trim());
    expect(await askUntil(ask, (isUp) => !isUp)).toBe(false);
  },
);

async function answers(origin: string): Promise<boolean> {
  const headers = { Connection: 'close' };
  return fetch(origin, { headers }).then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
