import { expect, it } from '@jest/globals';
import { readConfig } from '../src/app/config.ts';

it('has defaults, and the rung at the top', () => {
  const config = readConfig([], {});

  expect(config).toMatchObject({
    port: 3002,
    rung: { name: '7-pipeline' },
    dataMb: 16,
    maxUploadMb: 64,
  });
});

it('chooses another rung', () => {
  const { rung } = readConfig(['--rung', '2-on-data'], {});

  expect(rung.name).toBe('2-on-data');
});

it.each<[string[], NodeJS.ProcessEnv, RegExp]>([
  [['--rung', '9'], {}, /--rung must be one of .*: 9/],
  [['--wrong'], {}, /Unknown option '--wrong'/],
  [[], { DATA_MB: '4097' }, /DATA_MB must be 1 to 4096: 4097/],
  [[], { DATA_MB: '0x7' }, /DATA_MB must be 1 to 4096: 0x7/],
  [[], { MAX_UPLOAD_MB: 'much' }, /MAX_UPLOAD_MB must be 1 to 4096/],
])('refuses %j with %j', (args, env, says) => {
  expect(() => readConfig(args, env)).toThrow(says);
});
