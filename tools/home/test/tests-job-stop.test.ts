import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { itWithSignals } from '@under-load/lab/jest';
import { type Guests, welcomeGuests } from './support/guests.ts';
import { runTests } from './support/run-tests.ts';
import {
  openStackLesson,
  type StackLesson,
} from './support/stack-lesson.ts';

let course: StackLesson;

beforeEach(() => {
  course = openStackLesson();
});

afterEach(() => course.close());

const endless = `import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { it } from '@jest/globals';
it('goes on', () => {
  mkdtempSync(tmpdir() + '/left-');
  const visit = 'net.connect(process.env.GUESTS_PORT, "127.0.0.1")';
  spawn(process.execPath, ['-e', visit], { stdio: 'ignore' });
  return new Promise(() => {});
}, 100_000);
`;

itWithSignals('a stop ends all that the tests have begun', async () => {
  const guests = await welcomeGuests();
  const temporary = mkdtempSync(path.join(tmpdir(), 'tests-job-'));
  const restore = setEnvironment({ ...guests.env, TMPDIR: temporary });
  course.write('test/endless.test.ts', endless);
  const stopping = new AbortController();
  const running = runTests(course, stopping.signal);
  await guests.arrived(1);

  stopping.abort();
  const told = await running;

  await guests.gone();
  expect(told).toEqual([]);
  // What Jest has compiled is kept for the next time.
  const left = readdirSync(temporary).filter(
    (name) => !/^jest/.test(name),
  );
  expect(left).toEqual([]);
  restore();
  closeAll(guests, temporary);
});

function setEnvironment(change: NodeJS.ProcessEnv) {
  const before = { ...process.env };
  Object.assign(process.env, change);
  return () => {
    for (const name of Object.keys(change)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  };
}

function closeAll(guests: Guests, temporary: string) {
  guests.close();
  rmSync(temporary, { recursive: true });
}
