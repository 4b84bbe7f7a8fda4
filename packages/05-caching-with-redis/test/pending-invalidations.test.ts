import { expect, it } from '@jest/globals';
import { PendingInvalidations } from '../src/pending-invalidations.ts';

it('retries the later of two invalidations of a key, if only that failed', async () => {
  const replies: Reply[] = [];
  const store = { invalidate: () => nextReply(replies) };
  const pending = new PendingInvalidations(store, () => {});

  const first = pending.send('key');
  const second = pending.send('key');
  replies[0]?.resolve();
  await first;
  replies[1]?.reject(new Error('cut off'));
  await second;

  expect(pending.has('key')).toBe(true);
  pending.close();
});

interface Reply {
  resolve: () => void;
  reject: (error: Error) => void;
}

function nextReply(replies: Reply[]): Promise<void> {
  return new Promise((resolve, reject) => {
    replies.push({ resolve, reject });
  });
}
