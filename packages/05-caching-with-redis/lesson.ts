// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const eachReaderLoads = {
  '1,000 concurrent misses load once in a process': /1000 loads/,
};
const eachProcessLoads = {
  'two processes that miss together load once':
    /two processes took 2 loads/,
};
const anybodyEndsALease = {
  'only its owner releases a lease':
    /a third reader (loaded too|got the late value)/,
};
const nothingStale = {
  'a stale value is served while exactly one refresh runs':
    /past its TTL: no answer/,
};
const oldLoadsAreStored = {
  'invalidation during a load never leaves the old value':
    /after the invalidation: old/,
};
const anyBytesAreAnEntry = {
  'bytes that are not an entry are a miss': /JSON/,
};
const updatesWait = {
  'an update does not wait while Redis is down':
    /the update: no answer/,
};
const readsWait = {
  'reads go on while Redis is down': /Redis is cut: no answer/,
  'a hung Redis costs a read the command timeout at most':
    /Redis hangs: no answer/,
  'a process that starts without Redis answers, and finds it later':
    /without Redis: no answer/,
};
const slowLoadsRunTwice = {
  'a load that is slower than its lease stays the only one':
    /took 2 loads/,
};
const needsRedis = { ...readsWait, ...updatesWait };

/** A product, and whether it came from the cache. */
const readOne = {
  request: 'GET /api/products/42',
  headers: ['X-Cache', 'ETag'],
};
const update = (name: string) => ({
  request: 'PUT /api/products/42',
  json: { name, priceCents: 999 },
});

export default defineLesson({
  name: '05-caching-with-redis',
  title: 'Caching with Redis',
  part: 'Under load',
  pattern: 'Cache-aside, single flight, leases',
  case: '1,000 requests for one cold key over two processes: the cache of the tutorials loads it {stampede: 2-cache-aside} times, the top rung **once**',
  minutes: 70,
  services: ['redis', 'postgres'],
  experiments: ['stampede', 'latency', 'outage', 'sessions', 'versus'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        update: [readOne, readOne, update('Lamp'), readOne],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'Read: a miss, then hits', ...readOne },
      { title: 'Update, which invalidates', ...update('Lamp {n}') },
      {
        title: 'The best rated, three a page',
        request: 'GET /api/products?page=1&limit=3',
        headers: ['X-Cache', 'ETag'],
      },
      {
        title: 'Hits and loads so far',
        request: 'GET /api/cache/stats',
      },
    ],
    latencies: [
      {
        title: 'Reads of 100 products, as the cache warms up',
        request: { request: 'GET /api/products/{random}' },
        header: 'X-Cache',
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-cache',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-no-cache',
          title: 'No cache',
          idea: 'Every read asks the database.',
          minutes: 4,
          say: 'Every read is right, and every read costs the database the same work again. Measure before you cache.',
          break:
            'Read a product twice: the database does the work twice.',
          shows: 'a second read does not reach the database',
          breaks: {
            'a second read does not reach the database': /took 2 loads/,
            'a null or falsy value is a hit': /took 2 loads/,
            ...eachReaderLoads,
            ...eachProcessLoads,
            ...slowLoadsRunTwice,
            'bytes that are not an entry are a miss': /took 2 loads/,
            'keys stored together do not expire together':
              /nothing was stored/,
            ...anybodyEndsALease,
            ...nothingStale,
            'recovery needs no restart': /after cut and heal: BYPASS/,
            'a process that starts without Redis answers, and finds it later':
              /once Redis is back: BYPASS/,
          },
        },
        {
          name: '2-cache-aside',
          title: 'Cache-aside, as published',
          idea: 'Ask Redis first; after a miss, load the value and store it with a lifetime.',
          minutes: 7,
          say: 'Get, test, load, set: every tutorial has these lines. Ask the room what happens to a product that does not exist.',
          break: 'Let 1,000 readers miss at once, and count the loads.',
          shows: '1,000 concurrent misses load once in a process',
          trap: 'Reads are fast now, so it looks finished. But a read can be wrong after an update, and no read works while Redis is down.',
          breaks: {
            ...slowLoadsRunTwice,
            'a null or falsy value is a hit': /null took 2 loads/,
            ...eachReaderLoads,
            ...eachProcessLoads,
            'keys stored together do not expire together':
              /50 keys expire within/,
            ...anybodyEndsALease,
            ...nothingStale,
            ...oldLoadsAreStored,
            ...anyBytesAreAnEntry,
            ...needsRedis,
          },
        },
        {
          name: '3-single-flight',
          title: 'Single flight, jitter, nulls',
          idea: 'Readers in one process share one load; lifetimes vary by chance; `null` is a value.',
          minutes: 10,
          say: 'Keep the promise of the load in a map, and let every reader await it. That is one load for each process, and you run more than one process.',
          break:
            'Update a product during a slow load of it, then read it: the reader gets the old value.',
          shows:
            'a read that begins after the invalidation gets the new value',
          trap: 'It ends the stampede in one process. But a reader that comes after an update joins the load from before it.',
          breaks: {
            ...slowLoadsRunTwice,
            ...eachProcessLoads,
            ...anybodyEndsALease,
            ...nothingStale,
            ...oldLoadsAreStored,
            'a read that begins after the invalidation gets the new value':
              /joined the old load: old/,
            ...anyBytesAreAnEntry,
            ...needsRedis,
          },
        },
        {
          name: '4-lease',
          title: 'A lease',
          idea: 'The reader that holds a token in Redis loads; readers in all processes wait for it.',
          minutes: 12,
          say: 'A lease is a lock that expires. An invalidation deletes it together with the value, so the next reader loads again.',
          break:
            'Update a product during a slow load of it: the load stores the old value after the update.',
          shows:
            'invalidation during a load never leaves the old value',
          breaks: {
            ...slowLoadsRunTwice,
            ...anybodyEndsALease,
            ...nothingStale,
            ...oldLoadsAreStored,
            ...anyBytesAreAnEntry,
            ...needsRedis,
          },
        },
        {
          name: '5-token',
          title: 'The token is checked at the store',
          idea: 'Redis stores a value only while the lease still has the token of its loader.',
          minutes: 6,
          say: 'Compare and store must be one step, so it is a script in Redis. An old load still ends, and Redis refuses its value.',
          break:
            'Read a product whose lifetime is over: the reader waits for the load.',
          shows:
            'a stale value is served while exactly one refresh runs',
          breaks: {
            ...slowLoadsRunTwice,
            ...nothingStale,
            ...anyBytesAreAnEntry,
            ...needsRedis,
          },
        },
        {
          name: '6-stale',
          title: 'Stale while refreshing',
          idea: 'A value that is no longer fresh is served for a while, and one reader refreshes it.',
          minutes: 10,
          say: 'No client has to wait for a popular key. The entry says how long it is fresh; the lifetime in Redis is longer.',
          break: 'Cut Redis off, then read: no read gets an answer.',
          shows: 'reads go on while Redis is down',
          breaks: { ...slowLoadsRunTwice, ...needsRedis },
        },
        {
          name: '7-fail-open',
          title: 'Fail open, with a deadline',
          idea: 'A command waits 250 ms at most; without an answer from Redis, the read loads.',
          minutes: 12,
          say: 'A cache is not a database: the service works without it. Down is easy to see. A Redis that hangs needs a deadline.',
          break:
            'Cut Redis off, then update a product: the update waits.',
          shows: 'an update does not wait while Redis is down',
          breaks: { ...slowLoadsRunTwice, ...updatesWait },
        },
        {
          name: '8-remembered',
          title: 'Remembered invalidations',
          idea: 'An invalidation that Redis did not get is kept and sent again; reads of its key go past Redis until then. A slow load renews its lease.',
          minutes: 9,
          say: 'The database has the new value, so the update is done. Redis may still have the old one, so we do not ask it.',
          break:
            'Let Redis hang, as "Break it yourself" does, then update a product and read it: both get an answer.',
          breaks: {},
        },
      ],
    },
  ],
});
