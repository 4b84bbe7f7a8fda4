import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type FaultProxy, startFaultProxy } from '../src/index.ts';
import {
  type EchoServer,
  startEchoServer,
} from './support/echo-server.ts';
import { isListening, until } from './support/processes.ts';

let echo: EchoServer;
let proxy: FaultProxy;
let sockets: Socket[];

beforeEach(async () => {
  sockets = [];
  echo = await startEchoServer();
  proxy = await startFaultProxy({ host: '127.0.0.1', port: echo.port });
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await proxy.close();
  await echo.close();
});

it('carries bytes both ways', async () => {
  const socket = await client();

  socket.write('hello');

  expect(await said(socket)).toBe('hello');
  expect(proxy.connections()).toBe(1);
});

it('ends one direction and keeps the other', async () => {
  const socket = await client();

  socket.end('hello');

  expect(await text(socket)).toBe('hello');
});

it('loses nothing of what no buffer can hold', async () => {
  const socket = await client();
  const bytes = Buffer.alloc(20_000_000, 'abc');

  socket.end(bytes);

  expect((await buffer(socket)).equals(bytes)).toBe(true);
});

it('cuts connections, and each new one, until it heals', async () => {
  const before = await client();
  const reset = errorOf(before);

  proxy.cut();

  expect(await reset).toBe('ECONNRESET');
  expect(await errorOf(socketTo(proxy.port))).toBe('ECONNRESET');
  await until(() => proxy.connections() === 0);
  await until(() => echo.sockets.size === 0);
  proxy.heal();
  const after = await client();
  after.write('hello');
  expect(await said(after)).toBe('hello');
});

it('holds bytes while it hangs, until it heals', async () => {
  const old = await client();
  proxy.hang();
  const late = await client();
  const heard: string[] = [];
  for (const socket of [old, late]) {
    socket.on('data', (chunk) => heard.push(String(chunk)));
    socket.write('held');
  }
  await plentyOfTime();

  expect(heard).toEqual([]);
  proxy.heal();
  await until(() => heard.length === 2);
});

it('keeps connections open while it hangs', async () => {
  const socket = await client();
  proxy.hang();

  socket.end('hello');
  await plentyOfTime();

  expect(proxy.connections()).toBe(1);
  proxy.heal();
  expect(await text(socket)).toBe('hello');
});

it('delays both directions, and keeps the order', async () => {
  const socket = await client();
  proxy.slow(50);
  const startMs = performance.now();

  for (const word of ['one ', 'two ', 'three']) socket.write(word);
  socket.end();

  expect(await text(socket)).toBe('one two three');
  expect(performance.now() - startMs).toBeGreaterThanOrEqual(100);
});

it('lets go of what it delays when it heals', async () => {
  const socket = await client();
  proxy.slow(3_600_000);
  socket.write('hello');
  await plentyOfTime();

  proxy.heal();

  expect(await said(socket)).toBe('hello');
});

it('resets a client whose service cannot be reached', async () => {
  await echo.close();

  expect(await errorOf(socketTo(proxy.port))).toBe('ECONNRESET');
});

it('passes on that a client has gone', async () => {
  const socket = await client();
  await until(() => echo.sockets.size === 1);

  socket.resetAndDestroy();

  await until(() => echo.sockets.size === 0);
  expect(proxy.connections()).toBe(0);
});

it('closes, even while it hangs, and leaves no socket', async () => {
  const socket = await client();
  proxy.hang();
  socket.write('held');
  const reset = errorOf(socket);

  await proxy.close();

  expect(await reset).toBe('ECONNRESET');
  await until(() => echo.sockets.size === 0);
  expect(await isListening(proxy.url)).toBe(false);
});

it('cuts a connection whose end is on its way, too', async () => {
  const cutAtEnd = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    if (socket.localPort !== proxy.port) return;
    const end: () => Socket = socket.end.bind(socket);
    const cut = () => proxy.cut();
    socket.end = () => (process.nextTick(cut), end());
  };
  subscribe('net.server.socket', cutAtEnd);
  const socket = await client();
  const gone = new Promise((resolve) => socket.once('close', resolve));

  socket.on('error', () => undefined).resume();
  socket.end('hello');
  await gone;

  unsubscribe('net.server.socket', cutAtEnd);
  await until(() => proxy.connections() === 0);
  await until(() => echo.sockets.size === 0);
});

it('may be closed twice', async () => {
  await proxy.close();

  await expect(proxy.close()).resolves.toBeUndefined();
});

it.each([-1, NaN, Infinity])('cannot be slow by %d ms', (delayMs) => {
  expect(() => proxy.slow(delayMs)).toThrow(
    `delayMs must be 0 or more, not ${delayMs}.`,
  );
});

it('keeps all of a URL but host and port', async () => {
  const url = 'postgres://me:secret@db.example/course?ssl=no';

  const other = await startFaultProxy({ url });

  await other.close();
  expect(other.url).toBe(
    `postgres://me:secret@127.0.0.1:${other.port}/course?ssl=no`,
  );
});

it('does not guess the port of an unknown protocol', async () => {
  const attempt = startFaultProxy({ url: 'gopher://127.0.0.1' });

  await expect(attempt).rejects.toThrow(TypeError);
});

function socketTo(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  return socket;
}

async function client(): Promise<Socket> {
  const socket = socketTo(proxy.port);
  await once(socket, 'connect');
  await until(() => echo.sockets.size >= proxy.connections());
  return socket;
}

async function said(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return String(chunk);
}

async function errorOf(socket: Socket): Promise<string | undefined> {
  const [error] = (await once(socket, 'error')) as [Error];
  return (error as NodeJS.ErrnoException).code;
}

/** Twenty round trips past the proxy: its one would be over. */
async function plentyOfTime(): Promise<void> {
  const witness = socketTo(echo.port);
  for (let n = 0; n < 20; n++) {
    witness.write('tick');
    await once(witness, 'data');
  }
}
