import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { itWithSignals } from '@under-load/lab/jest';
import { isListening, portOf } from './support/connection.ts';
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
  ['Ctrl-C', 'SIGINT', 130],
  ['SIGTERM', 'SIGTERM', 143],
] as const)(
  '%s ends its runs, then itself',
  async (_, signal, code) => {
    await home.act('POST', '/runs', endless);
    await home.act('POST', '/runs', server);
    await guests.arrived(4);

    home.kill(signal);
    const ended = await home.ended;

    expect(ended).toMatchObject({ code, stderr: '' });
    await guests.gone();
    expect(course.leftovers()).toEqual([]);
  },
);

it('leaves no process when it is killed', async () => {
  await home.act('POST', '/runs', endless);
  await home.act('POST', '/runs', server);
  await guests.arrived(4);

  home.kill('SIGKILL');
  await home.ended;

  await expect(guests.gone()).resolves.toBeUndefined();
});

it('leaves nothing after ten rounds of open, run and stop', async () => {
  const ports: number[] = [];

  // Two at a time: one waits while the other works.
  for (let pair = 1; pair <= 5; pair += 1) {
    const ids = await Promise.all([
      openAndRun('lab', endless),
      openAndRun('server', server),
    ]);
    ports.push(await portOfRun(ids[1]));
    await guests.arrived(4 * pair);
    await Promise.all(ids.map(stop));
    await guests.gone();
  }

  const open = await Promise.all(
    ports.map((port) => isListening('127.0.0.1', port)),
  );
  expect(open).toEqual([false, false, false, false, false]);
  expect(course.leftovers()).toEqual([]);
}, 60_000);

async function openAndRun(tab: string, request: object) {
  await fetch(`${home.url}/lessons/${lesson}/${tab}`);
  const begun = await home.act('POST', '/runs', request);
  const { id } = (await begun.json()) as { id: string };
  return id;
}

async function stop(id: string): Promise<void> {
  const { status } = await home.act('DELETE', `/runs/${id}`);
  expect(status).toBe(204);
}

/** Once its server has told where it listens. */
async function portOfRun(id: string): Promise<number> {
  const { body } = await fetch(`${home.url}/runs/${id}/events`);
  let heard = '';
  for await (const chunk of body ?? []) {
    heard += Buffer.from(chunk).toString();
    const [, origin] = /"origin":"([^"]+)"/.exec(heard) ?? [];
    if (origin) return portOf(origin);
  }
  throw new Error(`no server listens: ${heard}`);
}
