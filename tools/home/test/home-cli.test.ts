import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { UsageError } from '@under-load/lab/cli';
import { readConfig } from '../src/config.ts';
import { isListening, portOf } from './support/connection.ts';
import { runHome, startHome } from './support/home-process.ts';
import {
  openScratchCourse,
  type ScratchCourse,
} from './support/scratch-course.ts';

let course: ScratchCourse;

beforeAll(() => {
  course = openScratchCourse();
});
afterAll(() => course.remove());

it('prints where it listens: on 127.0.0.1, and nowhere else', async () => {
  const home = await startHome({ cwd: course.root });
  const port = portOf(home.url);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1');

  const page = await fetch(`http://127.0.0.1:${port}/`);
  const reached = await Promise.all(
    others.map((address) => isListening(address, port)),
  );

  home.kill('SIGKILL');
  const { stdout } = await home.ended;
  expect(page.status).toBe(200);
  expect(reached).not.toContain(true);
  expect(stdout).toBe(
    `Under Load is at http://localhost:${port}\nCtrl-C ends it.\n`,
  );
});

it('takes the port that PORT names, or says that it is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const options = { cwd: course.root, env: { PORT: String(port) } };

  const refused = await runHome(options);
  other.close();
  await once(other, 'close');
  const home = await startHome(options);

  home.kill('SIGKILL');
  await home.ended;
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr:
      `course-home: port ${port} is in use; ` +
      'end what uses it, or set PORT to another\n',
  });
  expect(home.url).toBe(`http://localhost:${port}`);
});

it('looks at IPv6, too: a browser would go there', async () => {
  const other = createServer().listen(0, '::1');
  const isThere = await once(other, 'listening').then(
    () => true,
    () => false, // this machine has no IPv6
  );
  const { port } = (other.address() ?? { port: 0 }) as AddressInfo;
  const options = { cwd: course.root, env: { PORT: String(port) } };

  const home = isThere ? await runHome(options) : undefined;

  other.close();
  expect(home?.stderr ?? `port ${port} is in use`).toContain(
    `port ${port} is in use`,
  );
});

it('says in one sentence that PORT is no port', async () => {
  const env = { PORT: '70000' };

  const ended = await runHome({ cwd: course.root, env });

  expect(ended).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'course-home: PORT is a number from 0 to 65535, not "70000"\n',
  });
});

it.each(['tea', '-1', '80.5', '1e3', '0x50', ' ', ''])(
  'takes PORT="%s" for no port',
  (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(UsageError);
  },
);

it('listens on port 4000 unless PORT says otherwise', () => {
  expect(readConfig({})).toEqual({ port: 4000 });
  expect(readConfig({ PORT: '0' })).toEqual({ port: 0 });
  expect(readConfig({ PORT: '65535' })).toEqual({ port: 65_535 });
});

it('says in one sentence that there is no course', async () => {
  const { code, stderr } = await runHome({ cwd: tmpdir() });

  expect(code).toBe(1);
  expect(stderr).toMatch(/^course-home: no pnpm-workspace.yaml .*\n$/);
});
