import { serverSuite } from '@under-load/lab/jest';

serverSuite({
  entry: new URL('../src/server.ts', import.meta.url),
  env: () => ({ ORDERS: '1000' }),
  refusals: [
    {
      what: 'PORT',
      env: { PORT: '70000' },
      says: /PORT must be 0 to 65535: 70000/,
    },
    {
      what: '--rung',
      args: ['--rung', '9'],
      says: /--rung must be one of .*4-keyset.*: 9/,
    },
    {
      what: '--batches',
      args: ['--batches', '9'],
      says: /--batches must be one of .*4-cursor.*: 9/,
    },
    {
      what: 'ORDERS',
      env: { ORDERS: '0' },
      says: /ORDERS must be 100 to 2000000: 0/,
    },
    {
      what: 'the database',
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      says: /ECONNREFUSED/,
    },
  ],
});
