// However `lesson readme` ends, what it has started ends with it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import { itWithSignals } from '@under-load/lab/jest';
import { CourseFixture } from './course-fixture.ts';

const bin = fileURLToPath(
  new URL('../../bin/lesson.js', import.meta.url),
);
let course: CourseFixture;
let temporary: string;

beforeEach(() => {
  course = new CourseFixture();
  temporary = path.join(course.root, 'tmp');
  mkdirSync(temporary);
});

afterEach(() => {
  course.remove();
});

/** Its server starts a process of its own, and never listens. */
async function startHanging() {
  const hang = `import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    const forEver = 'setInterval(() => {}, 1000)';
    const child = spawn(process.execPath, ['-e', forEver]);
    writeFileSync('../../pids', process.pid + ' ' + child.pid);
    await new Promise((resolve) => child.once('exit', resolve));\n`;
  course.change('src/server.ts', course.read('src/server.ts'), hang);
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [bin, 'readme'], {
    cwd: course.root,
    env: { ...env, TMPDIR: temporary },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  const pids = await readPids();
  return { child, exited, pids };
}

/** However long its start takes: Jest has the last word. */
async function readPids(): Promise<number[]> {
  const file = path.join(course.root, 'pids');
  for (;;) {
    const words = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const pids = words.split(' ').map(Number);
    if (pids.length === 2) return pids;
    await sleep(20);
  }
}

function gone(pids: number[]): Promise<boolean> {
  const ask = async () => !pids.some(isRunning);
  return askUntil(ask, (isGone) => isGone);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Without what tsx caches. */
function leftovers(): string[] {
  const names = readdirSync(temporary);
  return names.filter((name) => name.startsWith('under-load'));
}

itWithSignals(
  'ends its processes and its files at Ctrl-C',
  async () => {
    const { child, exited, pids } = await startHanging();

    child.kill('SIGINT');
    const exit = await exited;

    expect(exit).toEqual([130, null]);
    expect(pids).toHaveLength(2);
    expect(await gone(pids)).toBe(true);
    expect(leftovers()).toEqual([]);
  },
);

itWithSignals('leaves no process when it is killed', async () => {
  const { child, exited, pids } = await startHanging();

  child.kill('SIGKILL');
  await exited;

  expect(pids).toHaveLength(2);
  expect(await gone(pids)).toBe(true);
});
