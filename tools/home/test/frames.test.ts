// A lesson's own page in our frame: readable below a secret, with no
// origin, as long as its server runs.

import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runningServer } from '../src/servers/running-server.ts';
import { plainRequest } from './support/plain-request.ts';
import { homeWithServer, token } from './support/stand-in-server.ts';

let home: Awaited<ReturnType<typeof homeWithServer>>;
let asked: { line: string; headers: object }[] = [];
let frame = '';

beforeEach(async () => {
  asked = [];
  const demo = { pages: [{ title: 'Its page', path: '/' }] };
  home = await homeWithServer(demo, ({ method, url, headers }, res) => {
    asked.push({ line: `${method} ${url}`, headers });
    res.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
    res.setHeader('X-Frame-Options', 'DENY');
    res.setHeader('Set-Cookie', 'a=b');
    res.setHeader('Content-Type', 'text/html');
    if (url === '/away')
      res.writeHead(302, { Location: 'http://x.y/' });
    res.end('<p>A page</p>');
  });
  const secret = runningServer(home.runs, 'tiny')?.frameSecret;
  frame = `/frames/${secret}`;
});
afterEach(() => home.close());

/** As a page without an origin asks: module scripts, fetch, events. */
const sandboxed = {
  Origin: 'null',
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'cors',
};

it('a page comes with a sandbox in place of its own policy', async () => {
  const path = `${frame}/a?b=c`;
  const answer = await get(path, sandboxed);

  const { headers } = answer;
  const policy = String(headers['content-security-policy']);
  expect([answer.status, answer.body]).toEqual([200, '<p>A page</p>']);
  expect(policy).toMatch(/^sandbox allow-scripts allow-forms;/);
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).toContain("frame-ancestors 'self'");
  expect(headers['access-control-allow-origin']).toBe('null');
  expect(headers).not.toHaveProperty('x-frame-options');
  expect(headers).not.toHaveProperty('set-cookie');
  expect(asked[0]?.line).toBe('GET /a?b=c');
});

it('its server hears nothing of the course', async () => {
  const secrets = { 'X-Course-Token': token, Cookie: 'c=d' };

  await get(`${frame}/`, { ...sandboxed, ...secrets });

  const text = JSON.stringify(asked);
  expect(asked).toHaveLength(1);
  expect(text).not.toContain(token);
  expect(text).not.toContain('c=d');
  expect(text).not.toContain(frame);
});

it('a redirection leads nowhere', async () => {
  const { headers } = await get(`${frame}/away`, sandboxed);

  expect(headers).not.toHaveProperty('location');
});

it('nothing but GET, and no other origin, passes', async () => {
  const methods = ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'];
  const refused = await Promise.all([
    ...methods.map((method) =>
      plainRequest(home.origin, {
        method,
        path: `${frame}/`,
        headers: { ...sandboxed, 'X-Course-Token': token },
      }),
    ),
    get(`${frame}/`, { Origin: 'http://example.com' }),
    get(`${frame}/`, { Host: 'example.com' }),
    get(`${frame}x/`),
    get(`/frames/${'x'.repeat(32)}/`),
    get('/frames//'),
    get('/frames/'),
  ]);

  const codes = refused.map(({ status }) => status);
  expect(codes.every((code) => code >= 400 && code < 500)).toBe(true);
  expect(asked).toEqual([]);
});

it('a secret lets nobody without an origin read anything else', async () => {
  const paths = ['/', '/runs', '/assets/course.css', `${frame}/../../`];
  const answers = await Promise.all(
    paths.map((path) => get(path, sandboxed)),
  );

  const codes = answers.map(({ status }) => status);
  expect(codes).toEqual([403, 403, 403, 400]);
});

it('a page whose server has ended is answered with nothing', async () => {
  expect((await get(`${frame}/`)).status).toBe(200);

  home.end();

  const { status, body, headers } = await get(`${frame}/a`, sandboxed);
  expect([status, body]).toEqual([204, '']);
  // Without it, the console of the page would show an error.
  expect(headers['access-control-allow-origin']).toBe('null');
  expect(asked).toHaveLength(1);
});

it('a script of it waits until its frame is closed', async () => {
  home.end();
  const headers = { ...sandboxed, 'Sec-Fetch-Dest': 'script' };
  const url = `${home.origin}${frame}/a.js`;
  const script = request(url, { headers }).end();
  script.on('error', () => {});
  const answered = once(script, 'response');
  answered.catch(() => {});

  // One that is asked for later is answered first.
  await get(`${frame}/a`, sandboxed);
  const first = await Promise.race([
    answered.then(() => 'answered'),
    wait(200, 'waits'),
  ]);
  script.destroy();

  expect(first).toBe('waits');
});

function get(path: string, headers: Record<string, string> = {}) {
  return plainRequest(home.origin, { path, headers });
}
