import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
} from '@jest/globals';
import type { Guests } from './guests.ts';
import { welcomeGuests } from './guests.ts';
import { runLab, startLab } from './run-command.ts';

// A signal cannot be caught on Windows: it ends the process at once.
const windows = process.platform === 'win32';
let guests: Guests;

beforeEach(async () => {
  guests = await welcomeGuests();
});

afterEach(() => guests.close());

describe('nothing is left running', () => {
  it('when an experiment forgets a child of its own', async () => {
    const { code } = await runLab(['leaves-a-child'], guests.env);
    expect(code).toBe(0);
    expect(await guests.gone()).toEqual(['child']);
  });

  it('after Ctrl-C, which experiments hear of', async () => {
    const { child, ended } = startLab(['endless'], guests.env);
    await guests.arrived(2);
    child.kill('SIGINT');
    const { code } = await ended;
    expect(code).toBe(windows ? null : 130);
    expect(await guests.gone()).toEqual(['child', 'trial\naborted']);
  });

  it('after the lab itself was killed', async () => {
    const { child, ended } = startLab(['endless'], guests.env);
    await guests.arrived(2);
    child.kill('SIGKILL');
    await ended;
    expect(await guests.gone()).toEqual(['child', 'trial\naborted']);
  });
});
