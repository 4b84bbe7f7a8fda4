import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import type { Response } from 'express';
import { sendLines } from '../src/app/send-lines.ts';
import type { Batches } from '../src/ladder/batches/batches.ts';

/** Hands over five orders, unless it is aborted. */
const five: Batches['processAll'] = async (handle, { signal } = {}) => {
  for (let id = 1; id <= 5; id += 1) {
    signal?.throwIfAborted();
    const order = { id, status: 'paid', totalCents: 100 };
    await handle({ ...order, placedAt: new Date(0) });
  }
  return 5;
};

/** A client that reads for as long as `hasRoom`. */
function openResponse(hasRoom = true) {
  const lines: string[] = [];
  const calls: string[] = [];
  const response = Object.assign(new EventEmitter(), {
    headersSent: false,
    write(line: string) {
      response.headersSent = true;
      lines.push(line);
      return hasRoom;
    },
    end: () => void calls.push('end'),
    destroy: () => void calls.push('destroy'),
  });
  const res = response as unknown as Response;
  return { res, response, lines, calls };
}

const turn = () => new Promise(setImmediate);

it('sends each order as a line, and ends', async () => {
  const { res, lines, calls } = openResponse();

  await sendLines(res, five);

  expect(lines.map((line) => JSON.parse(line).id)).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(calls).toEqual(['end']);
});

it('waits for a client that reads slowly', async () => {
  const { res, response, lines, calls } = openResponse(false);

  const sending = sendLines(res, five);
  await turn();
  const first = lines.length;
  for (let i = 0; i < 5; i += 1) {
    response.emit('drain');
    await turn();
  }
  await sending;

  expect([first, lines.length]).toEqual([1, 5]);
  expect(calls).toEqual(['end']);
});

it('stops when the client goes away', async () => {
  const { res, response, lines, calls } = openResponse(false);

  const sending = sendLines(res, five);
  await turn();
  response.emit('close');
  await sending;

  expect(lines.length).toBe(1);
  expect(calls).toEqual([]);
});

it('cuts off what has begun when the rest cannot be read', async () => {
  const { res, calls } = openResponse();
  const lost = new Error('the connection is lost');

  await sendLines(res, async (handle) => {
    await five(handle);
    throw lost;
  });

  expect(calls).toEqual(['destroy']);
});

it('throws what goes wrong before the first line', async () => {
  const { res, calls } = openResponse();
  const lost = new Error('no connection');

  const sending = sendLines(res, () => Promise.reject(lost));

  await expect(sending).rejects.toBe(lost);
  expect(calls).toEqual([]);
});
