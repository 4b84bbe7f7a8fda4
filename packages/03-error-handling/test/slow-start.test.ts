// A process that takes long to start: its supervisor neither takes this
// for a good life, nor is outlived by it.

import { afterEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import { itWithSignals } from '@under-load/lab/jest';
import { isAlive } from './support/is-alive.ts';
import { type RunningApp, startApp } from './support/start-app.ts';

const answers = new URL('support/slow-start.ts', import.meta.url);
const top = '../src/ladder/process/5-drained.ts';
const process = new URL(top, import.meta.url);

const apps: RunningApp[] = [];
// Also when a test fails, no process is left.
afterEach(() => Promise.all(apps.map((app) => app.stop())));

async function startSlowly(env: NodeJS.ProcessEnv = {}) {
  const all = { START_MS: '1000', ...env };
  const app = await startApp({ answers, process }, all);
  apps.push(app);
  return app;
}

it('counts its crashes as a loop, however long a start takes', async () => {
  const app = await startSlowly({
    STABLE_MS: '1000',
    CRASH_LIMIT: '2',
    CRASH_AFTER_MS: '0',
  });

  const { code } = await app.exited;

  expect(code).toBe(1);
  expect(app.output()).toMatch(/Gave up: 2 crashes in a row/);
});

itWithSignals('is ended while it starts', async () => {
  const app = await startSlowly();
  await nextBegins(app);

  app.kill('SIGTERM');

  expect(await app.exited).toEqual({ code: 0, signal: null });
  expect(app.output()).not.toMatch(/no route caught[^]*no route/);
});

itWithSignals(
  'ends when its supervisor is killed meanwhile',
  async () => {
    const app = await startSlowly();
    const child = await nextBegins(app);

    app.kill('SIGKILL');
    await app.exited;

    const left = await askUntil(
      async () => isAlive(child),
      (alive) => !alive,
    );
    expect(left).toBe(false);
  },
);

/** Resolves to the id of the process that starts after a crash. */
async function nextBegins({
  shop,
  output,
}: RunningApp): Promise<number> {
  await shop.provoke('timer');
  const begun = async () =>
    [...output().matchAll(/process (\d+) begins/g)].map(([, pid]) =>
      Number(pid),
    );
  const all = await askUntil(begun, ({ length }) => length === 2);
  return all.at(-1) ?? 0;
}
