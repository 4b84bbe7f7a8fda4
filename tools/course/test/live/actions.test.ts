import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { loadLesson } from '@under-load/lab/cli';
import { LiveSession } from '../../src/live/live-session.ts';
import { runLesson } from '../support/run-lesson.ts';
import {
  openTinyCourse,
  type TinyCourse,
} from '../support/tiny-course.ts';

const scratch = 'src/live/live.ts';
const shown = `packages/01-stack/${scratch}`;
let course: TinyCourse;

beforeEach(() => {
  course = openTinyCourse();
});

afterEach(() => course.close());

function live(...action: string[]) {
  return runLesson(['live', '1', ...action], { cwd: course.root });
}

/** What `next` does, with no process each time. */
async function climb(rungs: number) {
  const { root, folder } = course;
  const lesson = await loadLesson(folder);
  const session = new LiveSession(root, folder, lesson);
  await session.open();
  for (let i = 0; i < rungs; i += 1) await session.move(1);
}

it('climbs the ladder, and keeps what was typed', async () => {
  await live('next');
  course.write(scratch, '// typed\n');

  const { code, stdout } = await live('next');

  const kept = path.join(course.root, '.under-load/live/01-stack/kept');
  const [folder = ''] = readdirSync(kept);
  expect(stdout).toBe(
    `Kept (u brings it back): .under-load/live/01-stack/kept/${folder}\n` +
      `${shown} is 3-counted now.\n` +
      'New: packages/01-stack/src/live/1-queue.ts\n',
  );
  expect(folder).toMatch(/-2-stack$/);
  const typed = readFileSync(
    path.join(kept, folder, 'live.ts'),
    'utf8',
  );
  expect(typed).toBe('// typed\n');
  expect(readFileSync(course.file(scratch), 'utf8')).toMatch(
    /^import '\.\/1-queue\.ts';\n/,
  );
  expect(code).toBe(0);
});

it('puts this rung back, and then what was typed', async () => {
  await climb(1);
  const rung = readFileSync(course.file(scratch), 'utf8');
  course.write(scratch, '// typed\n');

  await live('reset');
  const anew = readFileSync(course.file(scratch), 'utf8');
  const { stdout } = await live('undo');

  expect(anew).toBe(rung);
  expect(readFileSync(course.file(scratch), 'utf8')).toBe('// typed\n');
  expect(stdout).toBe('What you typed is back, at 2-stack.\n');
});

it('brings back what was typed at another rung, too', async () => {
  await live('status');
  course.write(scratch, '// typed\n');
  await climb(1);

  await live('undo');
  const { stdout } = await live('status');

  expect(stdout).toContain('rung 1 of 3: 1-queue');
  expect(stdout).toContain('live.ts, changed');
  expect((await live('undo')).stderr).toBe(
    'lesson: nothing was kept\n',
  );
});

it('ends at the top, in one sentence', async () => {
  await climb(2);

  const { code, stderr } = await live('next');

  expect(stderr).toBe('lesson: this is the top rung\n');
  expect(code).toBe(1);
});

it('says what to say, and what the next rung changes', async () => {
  const said = await live('say');
  const compared = await live('diff');

  expect(said.stdout).toContain('Say:   First in, first out.');
  expect(said.stdout).toContain('Break: Push two.');
  expect(said.stdout).toContain('To type next: 2-stack');
  expect(said.stdout).toContain('Say:   Last in, first out.');
  expect(compared.stdout).toContain('+++ live.ts (2-stack)');
  expect(compared.stdout).toMatch(
    /\n-.*items\.shift\(\).*\n\+.*items\.pop\(\)/,
  );
});

it('tells which behaviours the scratch holds', async () => {
  await climb(1);

  const { code, stdout } = await live('run');

  expect(stdout).toContain('rung 2 of 3: 2-stack, A stack, at last');
  expect(stdout).toContain('minute 0 of 20; this rung: from 5 to 15');
  expect(stdout).toContain('pass  the last one comes first\n');
  expect(stdout).toContain('FAIL  it is counted (as the rung does)\n');
  expect(stdout).toContain('2 of 3 behaviours hold');
  expect(code).toBe(0);
});

it('names its ladders and actions when asked for another', async () => {
  const { code, stderr } = await live('jump');

  expect(stderr).toMatch(
    /^lesson: unknown ladder or action "jump"; ladders: ladder; actions: run,/,
  );
  expect(code).toBe(1);
});
