// What is refused: nothing is started, nothing is told.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import {
  afterAll,
  afterEach,
  beforeAll,
  expect,
  it,
} from '@jest/globals';
import { createApp } from '../src/app.ts';
import { ResultStore } from '../src/results/result-store.ts';
import { Runs } from '../src/runs/runs.ts';
import {
  type PlainRequest,
  plainRequest,
} from './support/plain-request.ts';
import { courseOf, lessonIn } from './support/server-runs.ts';

const token = 'known to the page';
const begin = { kind: 'server', lesson: 'tiny' };

let server: Server;
let origin = '';
let runs: Runs;

beforeAll(async () => {
  const course = courseOf([lessonIn('tiny')]);
  const results = new ResultStore(course.root);
  runs = new Runs({ course, results });
  server = createServer(createApp({ course, results, runs, token }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  expect(runs.latest('server', 'tiny')).toBeUndefined();
  expect(runs.active()).toEqual([]);
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await runs.close();
});

const foreign: [what: string, headers: Record<string, string>][] = [
  ['a foreign Host', { Host: 'example.com' }],
  ['a Host that only begins like ours', { Host: '127.0.0.1.nip.io' }],
  ['our Host with another port', { Host: '127.0.0.1:1' }],
  ['a foreign Origin', { Origin: 'http://example.com' }],
  ['our Origin with another port', { Origin: 'http://127.0.0.1:1' }],
  ['no Origin at all, as of a sandbox', { Origin: 'null' }],
  ['a page of elsewhere', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a page of another port', { 'Sec-Fetch-Site': 'same-site' }],
];

it.each(foreign)('%s reads nothing', async (_what, headers) => {
  for (const path of ['/', '/runs', '/assets/course.css']) {
    const answer = await ask({ path, headers });
    expect([403, 421]).toContain(answer.status);
    expect(answer.body).not.toContain(token);
    expect(answer.headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
  }
});

it.each(foreign)('%s starts nothing', async (_what, headers) => {
  const { status } = await post('/runs', begin, headers);

  expect([403, 421]).toContain(status);
});

const tokens: [what: string, headers: Record<string, string>][] = [
  ['no token', { 'X-Course-Token': '' }],
  ['a wrong token', { 'X-Course-Token': 'known to the pagf' }],
  ['half a token', { 'X-Course-Token': 'known' }],
];

it.each(tokens)(
  '%s starts and ends nothing',
  async (_what, headers) => {
    const refused = [
      await post('/runs', begin, headers),
      await post('/lessons/tiny/exchanges', { request: 0 }, headers),
      await ask({ method: 'DELETE', path: '/runs/1', headers }),
      await ask({ method: 'PATCH', path: '/', headers }),
    ];

    expect(refused.map(({ status }) => status)).toEqual(
      Array(4).fill(403),
    );
  },
);

it.each([
  '/assets/../src/app.ts',
  '/assets/..%2fsrc%2fapp.ts',
  '/assets/%2e%2e/src/app.ts',
  '/assets/..\\src\\app.ts',
  '/assets/..%5csrc%5capp.ts',
  '/assets/course.css%00.js',
  '/lessons/..%2f..%2fetc/server',
  '/lessons/tiny%00/server',
  '/lessons/tiny/../../etc',
  '/runs/..%2f/events',
])('the path %s is not followed', async (path) => {
  expect((await ask({ path })).status).toBe(400);
});

it.each([
  '/assets/package.json',
  '/assets/',
  '/lessons/unknown/server',
  '/lessons/__proto__/server',
  '/lessons/constructor',
  '/runs/unknown/answers/0',
  '/runs/__proto__/answers/__proto__',
  '/results/tiny/known/x.json',
  '/runs/1/events',
])('there is nothing at %s', async (path) => {
  expect((await ask({ path })).status).toBe(404);
});

it.each([
  ['an unknown lesson', { kind: 'server', lesson: 'other' }, 404],
  ['a path for a lesson', { kind: 'server', lesson: '../tiny' }, 404],
  ['a prototype', { kind: 'server', lesson: '__proto__' }, 404],
  ['an unknown rung', { ...begin, rungs: { ladder: '9-none' } }, 404],
  ['an option', { ...begin, rungs: { ladder: '--debug' } }, 404],
  ['an unknown side', { ...begin, side: 'top' }, 400],
  ['an unknown kind', { kind: 'shell', lesson: 'tiny' }, 400],
  ['a field more', { ...begin, script: 'rm' }, 400],
  ['an unknown experiment', lab(['unknown']), 404],
  ['a path for an experiment', lab(['../../x']), 404],
  ['no experiment', lab([]), 400],
  ['an experiment twice', lab(['known', 'known']), 400],
  ['too many experiments', lab(Array(51).fill('known')), 400],
  ['an unknown ladder', exercise('other'), 404],
  ['a path for a ladder', exercise('../ladder'), 404],
  ['no object', [begin], 400],
])('%s starts nothing', async (_what, body, expected) => {
  expect((await post('/runs', body)).status).toBe(expected);
});

it('a body too large, of another type or broken starts nothing', async () => {
  const large = { ...begin, lesson: 'x'.repeat(200_000) };
  const json = JSON.stringify(begin);
  const type = (name: string) => ({ 'Content-Type': name });
  const bodies = await Promise.all([
    post('/runs', large),
    post('/lessons/tiny/exchanges', { request: 0, more: large }),
    send('/runs', json, type('text/plain')),
    send('/runs', json, type('application/x-www-form-urlencoded')),
    send('/runs', json.slice(1), type('application/json')),
  ]);

  const codes = bodies.map(({ status }) => status);
  expect(codes).toEqual([413, 413, 400, 400, 400]);
});

function exercise(ladder: string) {
  return { kind: 'exercise', lesson: 'tiny', ladder };
}

function lab(experiments: string[]) {
  return { kind: 'lab', lesson: 'tiny', experiments, quick: true };
}

function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const type = { 'Content-Type': 'application/json' };
  return send(path, JSON.stringify(body), { ...type, ...headers });
}

function send(
  path: string,
  body: string,
  headers: Record<string, string>,
) {
  const length = String(Buffer.byteLength(body));
  const all = {
    'X-Course-Token': token,
    'Content-Length': length,
    ...headers,
  };
  return ask({ method: 'POST', path, headers: all, body });
}

function ask(request: PlainRequest) {
  return plainRequest(origin, request);
}
