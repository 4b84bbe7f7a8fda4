// Requests that a server answers in a second of its CPU, over
// connections that stay open: plain sockets, which weigh little.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { MeasureRate } from '@under-load/lab';
import { ask as askOnce } from './ask.ts';

const connections = 10;

/** @param url Of a `measured-server.ts`. */
export function requestRate(
  url: string,
  path: string,
  count: number,
): MeasureRate {
  return async () => {
    const sockets = await openAll(url);
    const before = await cpuSeconds(url);
    const each = Math.ceil(count / connections);
    await Promise.all(sockets.map((one) => ask(one, path, each)));
    const used = (await cpuSeconds(url)) - before;
    for (const socket of sockets) socket.destroy();
    return (each * connections) / used;
  };
}

async function cpuSeconds(url: string): Promise<number> {
  const { body } = await askOnce(`${url}/cpu`);
  return Number(body) / 1e6;
}

async function openAll(url: string): Promise<Socket[]> {
  const { port, hostname } = new URL(url);
  const sockets = Array.from({ length: connections }, () =>
    connect(Number(port), hostname).setNoDelay(),
  );
  await Promise.all(sockets.map((one) => once(one, 'connect')));
  return sockets;
}

/** Answers are small: one request at a time, the next when the last is answered. */
function ask(
  socket: Socket,
  path: string,
  count: number,
): Promise<void> {
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  let answered = 0;
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('latin1').on('error', reject);
    socket.on('close', () => reject(new Error('cut off')));
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (!isWhole(text)) return;
      text = '';
      answered += 1;
      if (answered < count) socket.write(request);
      else resolve();
    });
    socket.write(request);
  });
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return text.length >= head + 4 + Number(length);
}
