import { expect, it } from '@jest/globals';
import { runScript } from '@under-load/lab';

const fileOf = (name: string) =>
  new URL(`../../src/beyond/uncaught/${name}.ts`, import.meta.url);

it.each([
  ['emitters', /Error: the warehouse hung up/],
  ['timers', /Error: no cart to expire/],
  ['streams', /ENOENT/],
  ['promises', /Error: the printer is on fire/],
])(
  '%s: an error that nothing handles ends the process',
  async (name, reason) => {
    const file = fileOf(name);

    const result = await runScript({ file, args: ['unhandled'] });

    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(reason);
    expect(result.stdout).toBe('');
  },
);

it.each([
  [
    'emitters',
    [
      'a listener heard: the warehouse hung up',
      'a catch heard: the warehouse hung up',
    ],
  ],
  [
    'timers',
    ['inside: no cart to expire', 'awaited: no cart to expire'],
  ],
  [
    'streams',
    ['pipeline says ENOENT', 'the other end is destroyed: true'],
  ],
  [
    'promises',
    [
      'awaited: the printer is on fire',
      'not awaited: the printer is on fire',
      '2 of 2 failed',
    ],
  ],
])('%s: a handled error does not', async (name, lines) => {
  const result = await runScript({ file: fileOf(name) });

  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(result.stdout.trim().split('\n')).toEqual(lines);
});
