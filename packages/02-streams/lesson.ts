// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

/** Behaviours that more than one rung breaks, and how it shows. */
const splitsAtCommas = {
  'quoted fields keep their commas, line feeds and quotes':
    /quotes were taken for text/,
  'CRLF, a byte order mark and a missing last line feed change nothing':
    /found \[\["",/,
  'a malformed row is reported with its line number':
    /nobody noticed "too,many,fields"/,
  'malformed rows are skipped and counted when asked for':
    /0 were skipped/,
};
const cannotStop = {
  'an aborted run stops reading and frees its descriptor':
    /aborted, and it read to the end/,
};
const readsAhead = {
  'a slow consumer bounds what is read ahead': /8 MB read ahead/,
};

export default defineLesson({
  name: '02-streams',
  title: 'Streams',
  pattern: 'Pipelines, backpressure, bytes',
  case: 'summing a CSV with 256 MB of heap: reading it all sums {memory: 1-slurp: MB summed at most} MB at most; the top rung sums 1 GB in the memory that reading alone takes, **{throughput: 5-bytes: x readline} times** as fast as readline',
  minutes: 60,
  services: [],
  experiments: ['memory', 'throughput', 'backpressure', 'leak'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        import: [
          { request: 'GET /strikes.ndjson?state=Hawaii&limit=1' },
          {
            request: 'POST /imports',
            file: {
              name: 'mine.csv',
              type: 'text/csv',
              text: 'Origin State,Cost Total $\nOhio,800\nUtah,much\n',
            },
          },
          { request: 'GET /report?import={id}' },
          { request: 'GET /report?import={id}&malformed=skip' },
        ],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'Report on 16 MB of strikes', request: 'GET /report' },
      {
        title: 'Export, of which a page shows the first 64 KB',
        request: 'GET /strikes.ndjson',
      },
      {
        title: 'Export two rows of Hawaii',
        request: 'GET /strikes.ndjson?state=Hawaii&limit=2',
      },
      {
        title: 'Upload a CSV with a malformed row',
        request: 'POST /imports',
        file: {
          name: 'mine.csv',
          type: 'text/csv',
          text: 'Origin State,Cost Total $\nOhio,800\nUtah,much\n',
        },
        headers: ['Location'],
      },
      {
        title: 'Report on it: rejected',
        request: 'GET /report?import={id}',
      },
      {
        title: 'Report on it: skipped and counted',
        request: 'GET /report?import={id}&malformed=skip',
      },
      { title: 'Its memory', request: 'GET /healthz' },
    ],
  },
  ladder: [
    {
      name: '1-slurp',
      title: 'Read it all',
      minutes: 5,
      say: 'Three lines, and right on the file of the demo. How large is the file of a customer?',
      break:
        'Run the memory experiment: the process dies at 1 GB, or before.',
      breaks: {
        ...splitsAtCommas,
        ...cannotStop,
        'peak memory does not grow with the file':
          /40 MB more took (\d{2,}|Infinity) MB more/,
        ...readsAhead,
      },
    },
    {
      name: '2-on-data',
      title: 'Data events',
      minutes: 10,
      say: 'Memory is flat now. But a chunk ends where the disk pleases, also amid a character, and it comes whether we are ready or not.',
      break:
        'Sum a file with a city called København, in chunks of one byte.',
      breaks: {
        'characters survive the borders of chunks': /cut to pieces/,
        ...splitsAtCommas,
        ...cannotStop,
        ...readsAhead,
      },
    },
    {
      name: '3-readline',
      title: 'Readline',
      minutes: 10,
      say: 'The loop waits for us, and characters are whole. A line of text is still not a row of a CSV.',
      break: 'Put a line feed between two quotes.',
      breaks: {
        ...splitsAtCommas,
        'CRLF, a byte order mark and a missing last line feed change nothing':
          /"total":null/,
        ...cannotStop,
      },
    },
    {
      name: '4-pipeline',
      title: 'Pipeline',
      minutes: 15,
      say: 'Stages, joined by the one function that knows how they end: together. The parser knows what a row is.',
      break: 'Abort it half-way, then look for open descriptors.',
      breaks: {},
    },
    {
      name: '5-bytes',
      title: 'Bytes',
      minutes: 15,
      say: 'The same promises, thirty times as fast: look at the bytes that can mean anything, and make no string that nobody keeps.',
      break:
        'Replace the table in csv-marks.ts by an if, and run the throughput experiment.',
      breaks: {},
    },
  ],
  sideLadders: {
    'export-ladder': [
      {
        name: '1-pipe',
        title: 'Pipe after pipe',
        minutes: 2,
        say: 'An error handler at each stage, as the careful tutorials have it. A pipe passes on data and the end; errors stay where they are.',
        break: 'Let one row be short: what is open, what is on disk?',
        breaks: {
          'a failing source rejects once and leaves nothing':
            /left behind: -?\d+ descriptors and 1 files/,
          'a failing transform rejects once and leaves nothing':
            /left behind: -?\d+ descriptors and 1 files/,
          'a failing sink rejects once and leaves nothing':
            /the source was left open/,
          'an aborted export rejects and leaves nothing':
            /it went on to the end/,
          'what was at the target stays until the export is whole':
            /it was overwritten/,
        },
      },
      {
        name: '2-pipeline',
        title: 'Pipeline, then rename',
        minutes: 3,
        say: 'Whoever reads the target finds the old export or the new one, never half of one.',
        break: 'Kill the process during an export.',
        breaks: {},
      },
    ],
  },
});
