// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

/** Behaviours that more than one rung breaks, and how it shows. */
const eachReaderLoads = {
  '1,000 concurrent misses load once in a process': /1000 loads/,
};
const eachProcessLoads = {
  'two processes that miss together load once':
    /two processes took 2 loads/,
  'only its owner releases a lease':
    /a third reader (loaded too|got the late value)/,
};
const nothingStale = {
  'a stale value is served while exactly one refresh runs':
    /past its TTL: no answer/,
};
const needsRedis = {
  'reads go on while Redis is down': /Redis is cut: no answer/,
  'a hung Redis costs a read the command timeout at most':
    /Redis hangs: no answer/,
  'bytes that are not an entry are a miss': /JSON/,
};

/** A product, and whether it came from the cache. */
const readOne = {
  request: 'GET /api/products/42',
  headers: ['X-Cache', 'ETag'],
};

export default defineLesson({
  name: '05-caching-with-redis',
  title: 'Caching with Redis',
  pattern: 'Cache-aside, single flight, leases',
  case: '1,000 requests for one cold key over two processes: the cache of the tutorials loads it {stampede: 2-cache-aside} times, the top rung **once**',
  minutes: 60,
  services: ['redis', 'postgres'],
  experiments: ['stampede', 'latency', 'outage', 'sessions', 'versus'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        update: [
          readOne,
          readOne,
          {
            request: 'PUT /api/products/42',
            json: { name: 'Lamp', priceCents: 999 },
          },
          readOne,
        ],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'Read: a miss, then hits', ...readOne },
      {
        title: 'Update, which invalidates',
        request: 'PUT /api/products/42',
        json: { name: 'Lamp {n}', priceCents: 999 },
      },
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
  ladder: [
    {
      name: '1-no-cache',
      title: 'No cache',
      minutes: 5,
      say: 'Every read is right, and every read costs the database the same work again. Measure before you cache.',
      break: 'Run the latency experiment: the database is the limit.',
      breaks: {
        'a second read does not reach the database': /took 2 loads/,
        'a null or falsy value is a hit': /took 2 loads/,
        ...eachReaderLoads,
        ...eachProcessLoads,
        'keys stored together do not expire together':
          /nothing was stored/,
        ...nothingStale,
        'recovery needs no restart': /after cut and heal: BYPASS/,
      },
    },
    {
      name: '2-cache-aside',
      title: 'Cache-aside, as published',
      minutes: 10,
      say: 'Get, test, load, set: ten lines that every tutorial has. Ask the room what happens to a product that does not exist.',
      break:
        'Send 1,000 requests for one cold key, then count the loads.',
      breaks: {
        'a null or falsy value is a hit': /null took 2 loads/,
        ...eachReaderLoads,
        ...eachProcessLoads,
        'keys stored together do not expire together':
          /50 keys expire within/,
        ...nothingStale,
        'invalidation during a load never leaves the old value':
          /after the invalidation: old/,
        ...needsRedis,
      },
    },
    {
      name: '3-single-flight',
      title: 'Single flight',
      minutes: 15,
      say: 'Readers of one process share a promise. That is one load a process, and you run more than one process.',
      break: 'Update a product while a slow load of it is under way.',
      breaks: {
        ...eachProcessLoads,
        ...nothingStale,
        'invalidation during a load never leaves the old value':
          /after the invalidation: old/,
        'a read that begins after the invalidation gets the new value':
          /joined the old load: old/,
        ...needsRedis,
      },
    },
    {
      name: '4-resilient',
      title: 'Leases, stale values, fail-open',
      minutes: 30,
      say: 'A lease says who may load. Deleting it with the value makes an old load harmless. And Redis may be away: a cache is not a database.',
      break: 'Cut Redis, hang Redis, kill a loader: no request fails.',
      breaks: {},
    },
  ],
});
