// Requests to the server of a lesson: those that are declared, to the
// server that runs, and nothing else.

import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Demo } from '@under-load/lab';
import { patiently } from '@under-load/lab';
import { homeWithServer, token } from './support/stand-in-server.ts';

const demo: Demo = {
  requests: [
    { request: 'POST /login', json: { name: 'ada{n}' } },
    { request: 'GET /me', send: { Authorization: 'Bearer {token}' } },
    { request: 'GET /image' },
    { request: 'GET /large' },
    { request: 'GET /never' },
    { request: 'GET /cut' },
  ],
  streams: [{ title: 'All', path: '/events' }],
  latencies: [
    {
      title: 'Reads',
      request: { request: 'GET /items/{random}' },
      header: 'X-Cache',
    },
  ],
};

type Answer = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;

const routes: Record<string, Answer> = {
  '/login': (response) => json(response, { token: 'abc', b: '<b>' }),
  '/me': (response, { headers }) =>
    json(response, { said: headers.authorization }),
  '/image'(response) {
    response.setHeader('Content-Type', 'image/png');
    response.end(Buffer.alloc(12_345));
  },
  '/large'(response) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end('x'.repeat(100_000));
  },
  '/never': () => {},
  '/cut': (response) => void response.destroy(),
  '/events'(response) {
    response.setHeader('Content-Type', 'text/event-stream');
    response.write(': welcome\n\nevent: sold\ndata: {"a":1}\n\n');
  },
};

let home: Awaited<ReturnType<typeof homeWithServer>>;
/** What the server was asked, and whose answer nobody waits for. */
let asked: string[] = [];
let left: Promise<unknown>[] = [];

beforeEach(async () => {
  asked = [];
  left = [];
  home = await homeWithServer(demo, (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    left.push(once(response, 'close'));
    const path = request.url?.replace(/\d+$/, '') ?? '';
    const answer = routes[path];
    if (answer) return answer(response, request);
    response.setHeader('X-Cache', 'HIT').end('an item');
  });
});
afterEach(() => home.close());

it('an answer has its status, headers, body, time and curl line', async () => {
  const { status, body } = await send({ request: 0 });

  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 201,
    statusText: 'Created',
    body: '{"token":"abc","b":"<b>"}',
    isText: true,
    isCut: false,
    headers: { 'content-type': 'application/json' },
  });
  expect(body.ms).toBeGreaterThan(0);
  expect(body.curl).toBe(
    'curl -H "Content-Type: application/json" ' +
      String.raw`-d "{\"name\":\"ada1\"}" ` +
      `${home.server.origin}/login`,
  );
});

it('a field of an answer fills the requests after it', async () => {
  const before = await send({ request: 1 });
  const login = await send({ request: 0 });
  const after = await send({ request: 1 });

  expect(before.status).toBe(409);
  expect(before.body.detail).toContain('"token"');
  expect(login.body.curls[1]).toContain('Bearer abc');
  expect(JSON.parse(after.body.body)).toEqual({ said: 'Bearer abc' });
});

it('what is no text is counted, what is large is cut', async () => {
  const image = await send({ request: 2 });
  const large = await send({ request: 3 });

  expect(image.body).toMatchObject({
    body: '12,345 bytes of image/png',
    isText: false,
  });
  expect(large.body.isCut).toBe(true);
  expect(large.body.body).toHaveLength(64 * 1024);
});

it('latencies are of one declared request, each with its header', async () => {
  const { body } = await send({ latencies: 0 });

  expect(body.headers['x-cache']).toBe('HIT');
  expect(asked[0]).toMatch(/^GET \/items\/\d{1,3}$/);
});

it('a page that leaves ends its request', async () => {
  const leaving = new AbortController();
  const sent = send({ request: 4 }, 'tiny', leaving.signal);
  await until(() => asked.length > 0);

  leaving.abort();

  await expect(sent).rejects.toThrow(/abort/);
  await patiently('the end of the request', Promise.all(left));
});

it('a server that cuts, ends or never ran is a clear problem', async () => {
  const cut = await send({ request: 5 });
  const waiting = send({ request: 4 });
  await until(() => asked.includes('GET /never'));
  home.end();
  const gone = await waiting;
  const over = await send({ request: 0 });

  expect(cut.status).toBe(502);
  expect(cut.body.detail).toMatch(/did not answer/);
  expect(gone.status).toBe(502);
  expect([over.status, over.body.title]).toEqual([409, 'Not running']);
});

it('a page gets no answer to what no lesson declares', async () => {
  const refused = [
    await send({ request: 99 }),
    await send({ request: -1 }),
    await send({ request: 'GET http://example.com/' }),
    await send({ request: 0, url: 'http://example.com/' }),
    await send({ request: 0 }, 'unknown'),
    await send({ request: 0 }, 'failing'),
  ];

  const codes = refused.map(({ status }) => status);
  expect(codes).toEqual([404, 400, 400, 400, 404, 404]);
  expect(asked).toEqual([]);
});

it('events come as messages, until the server ends', async () => {
  const path = `${home.origin}/lessons/tiny/streams/0`;
  const answer = await fetch(path);
  const reader = answer.body?.pipeThrough(new TextDecoderStream());
  let text = '';
  for await (const chunk of reader as AsyncIterable<string>) {
    text += chunk;
    if (text.includes('data: ')) home.end();
  }

  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(text).toContain(
    'data: {"event":"sold","data":"{\\"a\\":1}"}\n\n',
  );
  expect((await fetch(path)).status).toBe(409);
  expect((await fetch(`${path}1`)).status).toBe(404);
});

async function send(
  body: object,
  lesson = 'tiny',
  signal?: AbortSignal,
) {
  const path = `${home.origin}/lessons/${lesson}/exchanges`;
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      'X-Course-Token': token,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  return { status: response.status, body: await response.json() };
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(201, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** The server is in this process: its turn comes soon. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((next) => setImmediate(next));
}
