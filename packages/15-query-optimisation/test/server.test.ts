import { serverSuite } from '@under-load/lab/jest';

serverSuite({
  entry: new URL('../src/server.ts', import.meta.url),
  refusals: [
    {
      what: 'PORT',
      env: { PORT: '70000' },
      says: /PORT must be 0 to 65535: 70000/,
    },
    {
      what: '--rung',
      args: ['--rung', '9'],
      says: /--rung must be one of .*: 9/,
    },
  ],
});
