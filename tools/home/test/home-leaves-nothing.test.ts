import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { itWithSignals } from '@under-load/lab/jest';
import { type Guests, welcomeGuests } from './support/guests.ts';
import { type Home, startHome } from './support/home-process.ts';
import {
  fixtureLesson as lesson,
  openScratchCourse,
  type ScratchCourse,
} from './support/scratch-course.ts';

/** With its child, and with the processes around it. */
const endless = {
  kind: 'lab',
  lesson,
  experiments: ['endless'],
  quick: true,
};
const server = { kind: 'server', lesson };

let course: ScratchCourse;
let guests: Guests;
let home: Home;

beforeEach(async () => {
  course = openScratchCourse();
  guests = await welcomeGuests();
  const env = { ...course.env, ...guests.env };
  home = await startHome({ cwd: course.root, env });
});
afterEach(async () => {
  home.kill('SIGKILL');
  await home.ended;
  await guests.gone();
  guests.close();
  course.remove();
});

itWithSignals.each([
  ['SIGINT', 130, endless],
  ['SIGTERM', 143, server],
] as const)('%s ends what runs, then it', async (signal, code, run) => {
  await home.act('POST', '/runs', run);
  await guests.arrived(2);

  home.kill(signal);
  const ended = await home.ended;

  expect(ended).toMatchObject({ code, stderr: '' });
  await guests.gone();
  expect(course.leftovers()).toEqual([]);
});

it.each([
  ['lab', endless],
  ['server', server],
])('leaves no process of a %s when it is killed', async (_, run) => {
  await home.act('POST', '/runs', run);
  await guests.arrived(2);

  home.kill('SIGKILL');
  await home.ended;

  await expect(guests.gone()).resolves.toBeUndefined();
});
