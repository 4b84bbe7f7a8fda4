import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals';
import { findRabbitmqServer } from '../../src/rabbitmq/find-rabbitmq-server.ts';
import {
  openDirectory,
  remove,
  serversIn,
  temporaryIn,
} from '../support/directories.ts';
import { fakeProgram } from '../support/fake-program.ts';
import { fakeRabbitmq } from '../support/fake-rabbitmq.ts';
import { onPosix } from '../support/on-posix.ts';
import {
  descendantsOf,
  isAlive,
  isListening,
  until,
} from '../support/processes.ts';
import { during, sourcesOf } from '../support/provided.ts';
import { run, type Wrapper } from '../support/wrapper.ts';

/** RabbitMQ itself takes half a minute to start. */
const limitMs = 180_000;
const fake = 'a fake RabbitMQ';
const forever = 'setInterval(() => undefined, 1000)';

const program = new URL(
  '../support/stay-with-rabbitmq.ts',
  import.meta.url,
);

let directory: string;

beforeEach(() => {
  directory = openDirectory();
});

afterEach(() => {
  remove(directory);
});

onPosix(() => {
  describe.each([fake, ...real()])('with %s', (which) => {
    beforeEach(() => {
      if (which === fake) fakeRabbitmq(directory);
    });

    it(
      'starts it, and ends it',
      async () => {
        const options = { env: { PATH: path() } };

        const url = await during(['rabbitmq'], options, (provided) => {
          expect(sourcesOf(provided)[0]).toMatch(/ from PATH on 127/);
          return provided.env['RABBITMQ_URL'] ?? '';
        });

        expect(await isListening(url)).toBe(false);
      },
      limitMs,
    );

    it(
      'leaves nothing behind when its user is killed',
      async () => {
        const wrapper = start();
        const [url] = await wrapper.says(/^amqp:.*$/m);
        const processes = await descendantsOf(wrapper.pid);

        wrapper.child.kill('SIGKILL');

        await until(() => !processes.some(isAlive));
        expect(await isListening(url)).toBe(false);
        expect(serversIn(directory)).toEqual([]);
      },
      limitMs,
    );

    it.each(['SIGINT', 'SIGKILL'] as const)(
      'gives the start up on %s',
      async (signal) => {
        if (which === fake) fakeRabbitmq(directory, forever);
        const wrapper = start();
        // The keeper, the port mapper and the server.
        let processes: number[] = [];
        await until(async () => {
          processes = await descendantsOf(wrapper.pid);
          return processes.length >= 3;
        });

        wrapper.child.kill(signal);

        await until(() => !processes.some(isAlive));
        expect((await wrapper.ended).stdout).toBe('');
        expect(serversIn(directory)).toEqual([]);
      },
      limitMs,
    );
  });

  it('says what a rabbitmq-server said when it ended', async () => {
    fakeRabbitmq(directory, `console.error('No luck today.')`);
    const options = { env: { PATH: directory } };

    const attempt = during(['rabbitmq'], options, sourcesOf);

    await expect(attempt).rejects.toMatchObject({
      code: 'ERR_START_SERVICE',
      message: 'No RabbitMQ could be started: No luck today.',
    });
  });
});

it('passes by a RabbitMQ with no Erlang', async () => {
  fakeProgram(directory, 'rabbitmq-server', '');
  const options = { env: { PATH: directory } };

  const sources = await during(['rabbitmq'], options, sourcesOf);

  expect(sources[0]).toMatch(/^rabbitmq: embedded AMQP 0-9-1/);
});

/** The one of this machine, if it has one. */
function real(): string[] {
  const found = findRabbitmqServer(process.env['PATH'] ?? '');
  return found ? [found.server] : [];
}

/** Not with-services: that would take a broker that runs anyway. */
function start(): Wrapper {
  const loader = import.meta.resolve('@under-load/typescript');
  const env = { ...temporaryIn(directory), SERVICES: undefined };
  const args = ['--import', loader, fileURLToPath(program)];
  return run(args, { ...env, PATH: path() });
}

function path(): string {
  return [directory, process.env['PATH']].join(delimiter);
}
