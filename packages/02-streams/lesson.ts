// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

// What several rungs break, and the message that shows it.
const open = /left open: \d+ descriptors/;
const unfinished = {
  'an aborted run stops reading and frees its descriptor':
    /aborted, and it read to the end/,
  'a quote left open or out of place is reported with its line number':
    /no error at ""Rome,3"|CSV_QUOTE_NOT_CLOSED/,
  'a row that does not end is reported with its line number':
    /no error at the long row|CSV_MAX_RECORD_SIZE/,
};
const unchecked = {
  ...unfinished,
  'an amount that is no number is reported with its line number':
    /no error at "Rome,much"/,
  'malformed rows are skipped and counted when asked for':
    /0 were skipped|Invalid Record Length|3 fields, not 2/,
  'a column that is missing or there twice is reported':
    /no error at the header "city,price"/,
};
const uncounted = {
  ...unchecked,
  'text that is not UTF-8 is reported with its line number':
    /no error at Latin-1/,
  'one group too many is reported with its line number':
    /no error: all groups are held/,
  'a row of another length is reported with its line number':
    /no error at "too,many,fields"|CSV_RECORD_INCONSISTENT/,
};
const splitsAtCommas = {
  ...uncounted,
  'quoted fields keep their commas, line feeds and quotes':
    /quotes were taken for text/,
};
const bom = {
  'a byte order mark is no part of the first column': /"total":null/,
};
const neverWaits = {
  'a line ends in CRLF, CR or LF, the last one in none':
    /found \[\["",/,
  'a slow consumer bounds what is read ahead': /1\.2 MB read ahead/,
};
const overwrites = {
  'an export that fails or is aborted leaves no file':
    /left: rows.ndjson.gz/,
  'what was at the target stays until the export is whole':
    /it was overwritten/,
};

const upload = {
  request: 'POST /imports',
  file: {
    name: 'mine.csv',
    type: 'text/csv',
    text: 'Origin State,Cost Total $\nOhio,800\nUtah,much\n',
  },
};
const rejected = { request: 'GET /report?import={id}' };
const skipped = { request: 'GET /report?import={id}&malformed=skip' };

export default defineLesson({
  name: '02-streams',
  title: 'Streams',
  part: 'Under load',
  pattern: 'Pipelines, backpressure, bytes',
  case: 'summing a CSV with 256 MB of heap: reading it all sums {memory: 1-slurp: MB summed at most} MB at most; a pipeline sums 1 GB in the memory that reading alone takes, and a byte scanner does so **{throughput: byte-scanner: x readline} times** as fast as readline',
  minutes: 85,
  services: [],
  experiments: ['memory', 'throughput', 'backpressure', 'leak'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        import: [
          { request: 'GET /strikes.ndjson?state=Hawaii&limit=1' },
          upload,
          rejected,
          skipped,
        ],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'Report on 16 MB of strikes', request: 'GET /report' },
      {
        title: 'Export: the page shows the first 64 KB',
        request: 'GET /strikes.ndjson',
      },
      {
        title: 'Export two rows of Hawaii',
        request: 'GET /strikes.ndjson?state=Hawaii&limit=2',
      },
      {
        title: 'Upload a CSV with a malformed row',
        ...upload,
        headers: ['Location'],
      },
      { title: 'Report on it: rejected', ...rejected },
      { title: 'Report on it: skipped and counted', ...skipped },
      { title: 'Its memory', request: 'GET /healthz' },
    ],
    latencies: [
      {
        title: 'How soon it answers meanwhile',
        request: { request: 'GET /healthz' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder/summary',
      exercise: 'my-summary',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-slurp',
          title: 'Read it all',
          idea: 'Read the file into one string, and split it.',
          minutes: 6,
          say: 'Ten lines, and right for the file of the demo. How large are the files of your customers?',
          break:
            'Sum 3 MB, then 15 MB. How much more memory do 12 MB more take?',
          shows: 'peak memory does not grow with the file',
          breaks: {
            ...splitsAtCommas,
            'peak memory does not grow with the file':
              /MB more took (\d{2,}|Infinity) MB more/,
            ...neverWaits,
          },
        },
        {
          name: '2-on-data',
          title: 'Data events',
          idea: 'Work on each chunk when it arrives, and forget it.',
          minutes: 7,
          say: 'The memory is flat now. But a chunk can end in the middle of a character, and chunks arrive whether we are ready or not.',
          break:
            'Sum a file with a city called København, in chunks of one byte.',
          shows: 'characters survive the borders of chunks',
          trap: 'Memory is flat, and the totals of the demo are right: it looks finished. But a chunk of bytes is not a text, and nothing here can make the source wait.',
          breaks: {
            'characters survive the borders of chunks': /cut to pieces/,
            ...bom,
            ...splitsAtCommas,
            ...neverWaits,
          },
        },
        {
          name: '3-readline',
          title: 'Readline',
          idea: 'Take whole lines in a loop that the source waits for.',
          minutes: 4,
          say: 'The source waits for the loop, and characters are whole. But a line of text is not yet a row of a CSV.',
          break: 'Put a comma between two quotes.',
          shows:
            'quoted fields keep their commas, line feeds and quotes',
          breaks: { ...bom, ...splitsAtCommas },
        },
        {
          name: '4-csv-rows',
          title: 'Rows of a CSV',
          idea: 'Let a parser that knows quotes find the rows.',
          minutes: 10,
          say: 'csv-parse knows what a row is. We connect it by hand: a pipe for the data, and a handler, because a pipe does not pass errors on.',
          break:
            'Remove the handler and its comment. Let the source fail: the loop waits for ever. Run `test summary-ladder -t 4-csv-rows`.',
          breaks: uncounted,
        },
        {
          name: '5-line-numbers',
          title: 'Line numbers',
          idea: 'Know the line of each row, and report a row of the wrong length.',
          minutes: 12,
          say: 'A million rows, and one of them is too short. The error must say which one, and a row may be several lines.',
          break:
            'Write "much" where an amount belongs: there is no error.',
          shows:
            'an amount that is no number is reported with its line number',
          breaks: unchecked,
        },
        {
          name: '6-checked',
          title: 'Checked values',
          idea: 'Check columns and amounts, and let the caller choose to skip malformed rows.',
          minutes: 12,
          say: 'A wrong total is worse than an error. The caller decides: reject the file, or skip the row and count it.',
          break: 'Abort it half-way: it reads on to the end.',
          shows:
            'an aborted run stops reading and frees its descriptor',
          breaks: unfinished,
        },
        {
          name: '7-pipeline',
          title: 'Pipeline',
          idea: 'Join the stages with the one function that ends all of them together.',
          minutes: 11,
          say: 'The wiring by hand is gone. One call knows all stages: each waits for the next, one failure or one signal ends them all.',
          break:
            'In the pipeline, remove the line with the signal. Run `test summary-ladder -t 7-pipeline`: an aborted run reads on to the end.',
          breaks: {},
        },
      ],
    },
    {
      folder: 'ladder/export',
      exercise: 'my-export',
      rungs: [
        {
          name: '1-pipe',
          title: 'Pipe after pipe',
          idea: 'Connect the stages with pipe, and handle the errors of each.',
          minutes: 7,
          say: 'An error handler at each stage, as careful tutorials have it. A pipe passes on the data and the end; an error stays where it is.',
          break:
            'Let one row be too short. How many descriptors are left open?',
          shows:
            'a failing source or transform rejects once and closes every stage',
          breaks: {
            'a failing source or transform rejects once and closes every stage':
              open,
            'a failing sink rejects once and closes every stage': open,
            'an aborted export rejects and closes every stage':
              /it went on to the end/,
            ...overwrites,
          },
        },
        {
          name: '2-pipeline',
          title: 'Pipeline',
          idea: 'Join the stages with pipeline, and give it the signal.',
          minutes: 8,
          say: 'Every stage is closed now, whichever of them fails. But half a file is still at the target.',
          break:
            'Export over yesterday’s file, and let one row be too short.',
          shows:
            'what was at the target stays until the export is whole',
          breaks: overwrites,
        },
        {
          name: '3-rename',
          title: 'Rename when whole',
          idea: 'Write beside the target, and rename the file once it is whole.',
          minutes: 8,
          say: 'A reader of the target finds the old export or the new one, never half of one.',
          break:
            'Remove the line with `rm`. Run `test export-ladder -t 3-rename`: an export that fails leaves half a file beside the target.',
          breaks: {},
        },
      ],
    },
  ],
});
