// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  askUntil,
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';
import { openAnswer } from './support/http-client.ts';

const summary = 'summary-ladder';
const topRung = 'src/ladder/summary/7-pipeline.ts';
const renaming = 'src/ladder/export/3-rename.ts';

export default defineBreakIt({
  items: [
    {
      text: 'In `7-pipeline.ts`, remove the `await` before `onProgress`, and run `test summary-ladder`. Which behaviour notices?',
      async see({ patch, failing }) {
        await patch(topRung, 'await onProgress', 'onProgress');

        deepEqual(await failing(summary, '7-pipeline'), [
          '7-pipeline a slow consumer bounds what is read ahead',
        ]);
      },
    },
    {
      text: 'In `strictParser` of `7-pipeline.ts`, remove `skip_records_with_error: true`, and run `test summary-ladder`. Which two behaviours notice?',
      async see({ patch, failing }) {
        await patch(topRung, ', skip_records_with_error: true', '');

        deepEqual(await failing(summary, '7-pipeline'), [
          '7-pipeline a quote left open or out of place is reported with its line number',
          '7-pipeline a row that does not end is reported with its line number',
        ]);
      },
    },
    {
      text: 'In `3-rename.ts`, write `const part = target`, and run `test export-ladder`. Which behaviour notices?',
      async see({ patch, failing }) {
        const path = '`${target}.${randomUUID()}.part`';
        await patch(renaming, path, 'target');

        deepEqual(await failing('export-ladder', '3-rename'), [
          '3-rename what was at the target stays until the export is whole',
        ]);
      },
    },
    {
      text: 'Start the server, and be a slow client: `curl --limit-rate 10k http://127.0.0.1:3002/strikes.ndjson`. Meanwhile, run `curl http://127.0.0.1:3002/healthz` in a second terminal, again and again. `readMb` says how much of the 15.9 MB the server has read. Why does it stop? Then press Ctrl-C in the first terminal. How many `streams` are left?',
      see: theServerWaits,
    },
  ],
  cells: {
    async 'summary/4-csv-rows'({ patch, failing }) {
      const line =
        "source.once('error', (error) => parser.destroy(error));";
      await patch('src/ladder/summary/4-csv-rows.ts', line, '');

      deepEqual(await failing(summary, '4-csv-rows'), [
        '4-csv-rows a failing source rejects once, with its own error',
      ]);
    },
    async 'summary/7-pipeline'({ patch, failing }) {
      await patch(topRung, 'signal ? { signal } : {},', '');

      deepEqual(await failing(summary, '7-pipeline'), [
        '7-pipeline an aborted run stops reading and frees its descriptor',
      ]);
    },
    async 'export/3-rename'({ patch, failing }) {
      await patch(renaming, 'await rm(part, { force: true });', '');

      deepEqual(await failing('export-ladder', '3-rename'), [
        '3-rename an export that fails or is aborted leaves no file',
      ]);
    },
  },
});

async function theServerWaits({ start }: Attempt): Promise<void> {
  const server = await start();
  // It reads less than curl does: nothing.
  const answer = await openAnswer(`${server.url}/strikes.ndjson`);

  const { readMb, streams } = await steady(server);
  equal(streams, 1);
  ok(readMb > 0 && readMb < 8, `${readMb} MB were read`);

  answer.destroy();
  const isIdle = (now: Health) => now.streams === 0;
  const after = await askUntil(() => health(server), isIdle);
  deepEqual([after.streams, after.readMb], [0, 0]);
}

interface Health {
  streams: number;
  readMb: number;
}

async function health({ url }: RunningServer): Promise<Health> {
  return (await (await fetch(`${url}/healthz`)).json()) as Health;
}

/** What it says once ten answers in a row are the same. */
async function steady(server: RunningServer): Promise<Health> {
  let last = 0;
  let same = 0;
  const isSteady = ({ readMb }: Health) => {
    same = readMb === last && readMb > 0 ? same + 1 : 0;
    last = readMb;
    return same >= 10;
  };
  return askUntil(() => health(server), isSteady);
}
