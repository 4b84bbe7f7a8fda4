import { closeSync, openSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { countDescriptors } from '../src/index.ts';

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
