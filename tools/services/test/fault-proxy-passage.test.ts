import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { Passage } from '../src/fault-proxy/passage.ts';

it('delays chunks that arrive together by one delay', async () => {
  const passage = new Passage();
  const to = new PassThrough();
  passage.setDelay(600);

  passage.carry(Readable.from(Array(50).fill(Buffer.from('.'))), to);

  // One delay after the other would take longer than a test may.
  expect(await text(to)).toBe('.'.repeat(50));
});

it('stops reading while nothing passes', async () => {
  const passage = new Passage();
  passage.setDelay(Infinity);
  let chunks = 0;
  const endless = new Readable({
    read() {
      chunks++;
      this.push(Buffer.alloc(1_000));
    },
  });

  passage.carry(endless, new PassThrough());

  for (let turn = 0; turn < 1_000; turn++) await nextTurn();
  expect(chunks).toBeLessThan(200);
  endless.destroy();
  passage.setDelay(0);
});

it('destroys one side when the other breaks', async () => {
  const from = new PassThrough();
  const to = new Writable({
    write: (_chunk, _encoding, done) => done(new Error('Broken.')),
  });
  to.on('error', () => undefined);
  from.on('error', () => undefined);

  new Passage().carry(from, to);
  from.write('hello');

  while (!from.destroyed) await nextTurn();
  expect(to.destroyed).toBe(true);
});
