import { expect, it } from '@jest/globals';
import { busyNote, machineAtStart } from '../src/busy-machine.ts';

it('says whether the machine was busy before, and how much', () => {
  expect(busyNote({ load: 1.94, cores: 4 })).toBe(
    'The machine was not busy before this began (load 1.9 on 4 cores).',
  );
  expect(busyNote({ load: 4.16, cores: 2 })).toBe(
    'The machine was busy before this began (load 4.2 on 2 cores). ' +
      'End other programs, and measure again.',
  );
});

it('knows nothing of it on Windows, and says so', () => {
  expect(machineAtStart('win32')).toBeUndefined();
  expect(machineAtStart('linux')?.cores).toBeGreaterThan(0);
  expect(busyNote(undefined)).toBe(
    'How busy the machine was is not known.',
  );
});
