import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { request as send } from 'node:http';
import { expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { jsonBody } from '../../template/src/kit/json-body.ts';
import { answerProblems } from '../../template/src/kit/problem.ts';

const app = express();
app.post('/', jsonBody(100), (req, res) => void res.json(req.body));
app.use(answerProblems(() => {}));

const post = (body: string | Buffer) =>
  request(app).post('/').type('application/json').send(body);

it('parses', async () => {
  const { body } = await post('{"name":"Ada \\ud83d\\ude00"}');

  expect(body).toEqual({ name: 'Ada 😀' });
});

it.each([
  '{"name":"a\\u0000b"}',
  '{"a\\u0000b":1}',
  '["\\ud800"]',
  '["\\udc00\\ud800"]',
  '{"name":',
  'null',
])('refuses %s', async (text) => {
  const { status, type } = await post(text);

  expect([status, type]).toEqual([400, 'application/problem+json']);
});

it.each([
  ['Content-Encoding', 'rot13'],
  ['Content-Type', 'application/json; charset=rot13'],
  ['Content-Type', 'text/plain'],
])('answers 415 for %s: %s', async (name, value) => {
  const { status } = await post('{}').set(name, value);

  expect(status).toBe(415);
});

it.each([
  ['declared', { 'Content-Length': 1e9 }],
  ['in chunks', { 'Transfer-Encoding': 'chunked' }],
])(
  'refuses a large body, %s, before all of it is here',
  async (_, sizes) => {
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'Content-Type': 'application/json', ...sizes };
    const sent = send({ port, method: 'POST', headers });
    sent.write('x'.repeat(101)); // and never ends

    const [response] = await once(sent, 'response');

    sent.on('error', () => {}).destroy();
    server.close();
    expect(response.statusCode).toBe(413);
  },
);
