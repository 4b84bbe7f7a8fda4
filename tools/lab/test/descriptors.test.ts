import { closeSync, openSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import {
  countDescriptors,
  countDescriptorsAtRest,
} from '../src/index.ts';

it('counts the files that are open', () => {
  const before = countDescriptors();
  const opened = Array.from({ length: 10 }, () =>
    openSync(process.execPath, 'r'),
  );

  const during = countDescriptors();
  for (const descriptor of opened) closeSync(descriptor);

  expect(during - before).toBe(10);
  expect(countDescriptors()).toBe(before);
});

it('waits for what is about to close', async () => {
  const before = await countDescriptorsAtRest();
  const descriptor = openSync(process.execPath, 'r');
  setTimeout(() => closeSync(descriptor), 50);

  expect(await countDescriptorsAtRest()).toBe(before);
});
