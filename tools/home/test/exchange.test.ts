// Requests to the servers of a lesson: those that are declared, to the
// servers that run, and nothing else. What comes of them is told by
// the runs, and kept.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Demo } from '@under-load/lab';
import type { EventLog } from '../src/runs/event-log.ts';
import type { RunEvent } from '../src/runs/run-event.ts';
import type { ShownExchange } from '../src/servers/kept-answers.ts';
import { homeWithServer, token } from './support/stand-in-server.ts';

const demo: Demo = {
  requests: [
    { request: 'POST /login', json: { name: 'ada{n}' } },
    { request: 'GET /me', send: { Authorization: 'Bearer {token}' } },
    { request: 'GET /image' },
    { request: 'GET /large' },
    { request: 'GET /never' },
    { request: 'GET /cut' },
    { request: 'GET /items/{random}' },
  ],
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
};

let home: Awaited<ReturnType<typeof homeWithServer>>;
/** What the servers were asked: the first, and the one beside it. */
let asked: string[] = [];
let askedBeside: string[] = [];

beforeEach(async () => {
  asked = [];
  askedBeside = [];
  const answer = (to: string[]) =>
    function listener(
      request: IncomingMessage,
      response: ServerResponse,
    ) {
      to.push(`${request.method} ${request.url}`);
      const path = request.url?.replace(/\d+$/, '') ?? '';
      const own = routes[path];
      if (own) return own(response, request);
      response.setHeader('X-Cache', 'HIT').end('an item');
    };
  home = await homeWithServer(demo, answer(asked), answer(askedBeside));
});
afterEach(() => home.close());

it('an answer has its status, headers, body, time and curl line', async () => {
  const answer = await answerTo(0);

  expect(answer).toMatchObject({
    status: 201,
    statusText: 'Created',
    body: '{"token":"abc","b":"<b>"}',
    isText: true,
    isCut: false,
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.ms).toBeGreaterThan(0);
  expect(answer.curl).toBe(
    'curl -H "Content-Type: application/json" ' +
      String.raw`-d "{\"name\":\"ada1\"}" ` +
      `${home.server.origin}/login`,
  );
});

it('a field of an answer fills the requests after it', async () => {
  const before = await comeOf(1);
  const login = await answerTo(0);
  const after = await answerTo(1);

  expect(before).toMatchObject({ type: 'unanswered' });
  expect(JSON.stringify(before)).toContain('"token');
  expect(login.curls[1]).toContain('Bearer abc');
  expect(JSON.parse(after.body)).toEqual({ said: 'Bearer abc' });
});

it('a picture is one, what is large is cut, and both stay', async () => {
  const image = await answerTo(2);
  const large = await answerTo(3);
  const picture = await fetch(`${urlOf(2)}/picture`);
  const none = await fetch(`${urlOf(3)}/picture`);

  expect(image).toMatchObject({
    body: '12,345 bytes of image/png',
    isPicture: true,
    isText: false,
  });
  expect(large.isCut).toBe(true);
  expect(large.body).toHaveLength(64 * 1024);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(await picture.arrayBuffer()).toHaveProperty(
    'byteLength',
    12_345,
  );
  expect(none.status).toBe(404);
});

it('two servers get the same requests, one or ten at once', async () => {
  await comeOf(6);
  const tallies = home.logs.map((log) => heard(log, 'tallied'));
  await send({ request: 6, times: 10 });
  const [left, right] = await Promise.all(tallies);

  expect(asked).toHaveLength(11);
  expect(asked.toSorted()).toEqual(askedBeside.toSorted());
  for (const { statuses, ms } of [left, right].filter((one) => !!one)) {
    expect(statuses).toEqual({ 200: 10 });
    expect(ms).toHaveLength(10);
  }
});

it('a pulse goes to both, with a header each, until it is ended', async () => {
  const pulses = home.logs.map((log) => heard(log, 'pulse'));
  await post('pulses', { latencies: 0, isOn: true });
  const [left, right] = await Promise.all(pulses);
  await post('pulses', { latencies: 0, isOn: false });

  expect([left?.kind, right?.kind]).toEqual(['HIT', 'HIT']);
  expect(asked[0]).toMatch(/^GET \/items\/\d{1,3}$/);
  expect(asked[0]).toBe(askedBeside[0]);
  for (const log of home.logs) {
    const states = log
      .all()
      .map(({ event }) => (event.type === 'pulsing' ? event.isOn : 0));
    expect(states.filter((one) => one !== 0)).toEqual([true, false]);
  }
});

it('a server that cuts, ends or never ran is a clear problem', async () => {
  const cut = await comeOf(5);
  const ends = heard(home.logs[0], 'unanswered', ({ request }) =>
    [4].includes(request),
  );
  await send({ request: 4 });
  home.end();
  const gone = await ends;
  const over = await send({ request: 0 });

  expect(JSON.stringify(cut)).toMatch(/did not answer/);
  expect(gone.reason).toBe('The server has ended: start it again.');
  expect([over.status, over.body.title]).toEqual([409, 'Not running']);
});

it('a page gets no answer to what no lesson declares', async () => {
  const refused = [
    await send({ request: 99 }),
    await send({ request: -1 }),
    await send({ request: 'GET http://example.com/' }),
    await send({ request: 0, url: 'http://example.com/' }),
    await send({ request: 0, times: 1000 }),
    await post('pulses', { latencies: 1, isOn: true }),
    await send({ request: 0 }, 'unknown'),
    await send({ request: 0 }, 'failing'),
  ];

  const codes = refused.map(({ status }) => status);
  expect(codes).toEqual([404, 400, 400, 400, 400, 404, 404, 409]);
  expect(asked).toEqual([]);
});

it('more than a few at once are refused', async () => {
  const answers = [];
  for (let i = 0; i < 4; i += 1) {
    answers.push(await send({ request: 4, times: 10 }));
  }

  const codes = answers.map(({ status }) => status);
  expect(codes).toEqual([202, 202, 202, 429]);
});

function send(body: object, lesson = 'tiny') {
  return post('exchanges', body, lesson);
}

async function post(what: string, body: object, lesson = 'tiny') {
  const path = `${home.origin}/lessons/${lesson}/${what}`;
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      'X-Course-Token': token,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text ? JSON.parse(text) : undefined,
  };
}

type Event<Type> = Extract<RunEvent, { type: Type }>;

/** Resolves to the next event of a type. */
async function heard<Type extends RunEvent['type']>(
  log: EventLog | undefined,
  type: Type,
  fits: (event: Event<Type>) => boolean = () => true,
): Promise<Event<Type>> {
  const last = log?.all().at(-1)?.id ?? 0;
  return new Promise((resolve) => {
    log?.follow(last, ({ event }) => {
      if (event.type !== type) return;
      if (fits(event as Event<Type>)) resolve(event as Event<Type>);
    });
  });
}

/** Sends it; resolves to what the first server's run tells of it. */
async function comeOf(request: number): Promise<RunEvent> {
  const [log] = home.logs;
  const first = Promise.race([
    heard(log, 'answered'),
    heard(log, 'unanswered'),
  ]);
  await send({ request });
  return first;
}

async function answerTo(request: number): Promise<ShownExchange> {
  await comeOf(request);
  const response = await fetch(urlOf(request));
  return (await response.json()) as ShownExchange;
}

/** Of the first server's last answer to it. */
function urlOf(request: number): string {
  const event = home.logs[0]
    ?.all()
    .findLast(
      ({ event: one }) =>
        one.type === 'answered' && one.request === request,
    )?.event;
  const id = event?.type === 'answered' ? event.exchange : '';
  return `${home.origin}/runs/a-run-left/answers/${id}`;
}

function json(response: ServerResponse, value: object): void {
  response.writeHead(201, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}
