import { expect, it, jest } from '@jest/globals';
import {
  readFlags,
  readInteger,
} from '../../template/src/kit/options.ts';
import { chooseRung } from '../../template/src/kit/rung.ts';

const options = {
  rung: { type: 'string' },
  memory: { type: 'boolean' },
} as const;
const ladder = new URL('../../template/src/ladder/', import.meta.url);

it('reads flags, with the -- that pnpm passes on or without', () => {
  const expected = { rung: '2', memory: true };

  for (const args of [
    ['--rung', '2', '--memory'],
    ['--', '--rung=2', '--memory'],
  ]) {
    expect({ ...readFlags(options, args) }).toEqual(expected);
  }
});

it('names its flags when asked for help', () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  jest.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('the process ends');
  });

  expect(() => readFlags(options, ['--help'])).toThrow('ends');
  expect(log).toHaveBeenCalledWith(
    'Flags: --rung <rung>, --memory. README.md says more.',
  );
});

it.each(['0x7', '1e3', '+7', ' 7', '7.0', '-1', '', '99', 'NaN'])(
  'takes decimal digits for a number only, not "%s"',
  (text) => {
    expect(() => readInteger('PORT', text, { max: 98 })).toThrow(
      `PORT must be 0 to 98: ${text}`,
    );
  },
);

it('chooses a rung by its name or number, or the top one', () => {
  expect(chooseRung(ladder, '2').name).toBe('2-in-batches');
  expect(chooseRung(ladder, '2-in-batches').name).toBe('2-in-batches');
  expect(chooseRung(ladder).name).toBe('3-take-turns');
  expect(() => chooseRung(ladder, '9')).toThrow(
    '--rung must be one of 1-all-at-once, 2-in-batches, 3-take-turns: 9',
  );
});
