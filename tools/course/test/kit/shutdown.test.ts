import { EventEmitter, once } from 'node:events';
import {
  Agent,
  get,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import { expect, it, jest } from '@jest/globals';
import { serve } from '../../template/src/kit/serve.ts';

/** A server whose answers at `/slow` end when the test says so. */
async function startServer() {
  jest.spyOn(console, 'log').mockImplementation(() => {});
  const stop = new AbortController();
  const events = new EventEmitter();
  const listening = once(events, 'listening') as Promise<[string]>;
  const slow = once(events, 'slow') as Promise<[ServerResponse]>;
  const ended = serve(
    (req, res) => {
      if (req.url === '/slow') events.emit('slow', res);
      else res.end('quick');
    },
    {
      port: 0,
      greeting: (url) => String(events.emit('listening', url)),
      signal: stop.signal,
    },
  );
  const [url] = await listening;
  return { url, stop, slow, ended };
}

async function ask(url: string, agent?: Agent) {
  const asked = get(url, agent ? { agent } : {});
  const [response] = (await once(asked, 'response')) as [
    IncomingMessage,
  ];
  response.resume();
  await once(response, 'end');
  return response;
}

it('is ready until the signal, and answers after it', async () => {
  const { url, stop, ended } = await startServer();
  const before = await ask(`${url}/readyz`);

  stop.abort();
  const after = await ask(`${url}/readyz`);
  const other = await ask(`${url}/other`);

  await ended;
  expect(before.statusCode).toBe(200);
  expect(after.statusCode).toBe(503);
  expect(other.statusCode).toBe(200);
});

it('answers what is open, then lets go of its clients', async () => {
  const { url, stop, slow, ended } = await startServer();
  const agent = new Agent({ keepAlive: true });
  await ask(`${url}/idle`, agent); // and keeps the connection
  const silent = connect(Number(new URL(url).port), '127.0.0.1');
  await once(silent, 'connect');
  const open = ask(`${url}/slow`, agent);
  const [answer] = await slow;

  stop.abort();
  await once(silent, 'close');
  answer.end('slow');

  expect((await open).headers.connection).toBe('close');
  await ended;
});

it('cuts off a client that sends on after its answer', async () => {
  const { url, stop, ended } = await startServer();
  const sent = request(url, { method: 'POST' });
  sent.on('error', () => {});
  sent.write('a'); // and never ends

  const [response] = (await once(sent, 'response')) as [
    IncomingMessage,
  ];

  await once(sent, 'close');
  stop.abort();
  await ended;
  expect(response.statusCode).toBe(200);
});
