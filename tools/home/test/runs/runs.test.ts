import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { itWithSignals } from '@under-load/lab/jest';
import { BusyError } from '../../src/runs/errors.ts';
import type { RunEvent } from '../../src/runs/run-event.ts';
import type { Run } from '../../src/runs/run.ts';
import { type Guests, welcomeGuests } from '../support/guests.ts';
import {
  type OpenContext,
  openContext,
} from '../support/open-context.ts';

let context: OpenContext;
let guests: Guests;

beforeEach(async () => {
  context = await openContext();
  guests = await welcomeGuests();
  Object.assign(process.env, guests.env);
});
afterEach(async () => {
  await context.close();
  delete process.env['GUESTS_PORT'];
  guests.close();
});

it('tells in order what is measured, and keeps it before it says so', async () => {
  const { runs, results, lesson } = context;
  const run = measure('held', 'false-claim', 'throws');
  const kept: Promise<boolean>[] = [];
  run.log.follow(0, ({ event }) => {
    if (event.type !== 'measured') return;
    const { experiment, result } = event;
    const found = results.read(lesson.name, experiment, result);
    kept.push(found.then(Boolean));
  });

  await run.ended;

  expect(run.log.all().map(({ event }) => shown(event))).toEqual([
    'experiment held 1/3: 1-slow,2-fast in turns',
    'trial held 1-slow, 0 of 2',
    'reading 1-slow 30',
    'trial held 2-fast, 1 of 2',
    'reading 2-fast 2',
    'measured held true',
    'experiment false-claim 2/3: 1-slow in ones',
    'trial false-claim 1-slow, 0 of 1',
    'reading 1-slow 1',
    'measured false-claim false',
    'experiment throws 3/3: 1-slow in errors',
    'trial throws 1-slow, 0 of 1',
    'measured throws false: <img src=x onerror=alert(1)> is not tea',
    'finished',
  ]);
  expect(await Promise.all(kept)).toEqual([true, true, true]);
  expect(runs.active()).toEqual([]);
  expect(runs.latest('lab', lesson.name)).toBe(run);
});

it('lets one measure at once, and says which', async () => {
  const run = measure('endless');

  const busy = refusalOf(() => measure('held'));

  expect(busy).toMatchObject({ code: 'BUSY', run: { id: run.id } });
  expect(context.runs.active('lab')).toEqual([run]);
});

it('starts nothing beside what measures, and does not measure beside', async () => {
  const { runs } = context;
  const { name: lesson } = context.lesson;
  const tests = { kind: 'tests', lesson } as const;
  const run = measure('endless');

  const beside = refusalOf(() => runs.start(tests));
  await run.stop();
  const suite = runs.start(tests);
  const measuring = refusalOf(() => measure('held'));
  await suite.stop();

  expect(beside.message).toBe(
    `Wait for the lab of ${lesson}: what measures is alone.`,
  );
  expect(beside.run?.id).toBe(run.id);
  expect(measuring.message).toBe(
    `First stop the tests of ${lesson}: what measures is alone.`,
  );
});

it('keeps what was measured when it is stopped; nothing goes on', async () => {
  const run = measure('held', 'endless');
  await guests.arrived(2);

  const stopped = run.stop();
  const told = run.log.all().at(-1)?.event.type;
  await stopped;

  await guests.gone();
  expect(told).toBe('stopping');
  const last = run.log.all().at(-1)?.event;
  expect(last).toEqual({ type: 'ended', how: 'stopped', message: '' });
  const { results, lesson } = context;
  const kept = await results.newest(lesson.name, 'held');
  expect(kept?.result.variants['2-fast']?.median).toBe(2);
  expect(kept?.seconds).toBeGreaterThan(0);
  expect(await results.newest(lesson.name, 'endless')).toBeUndefined();
});

itWithSignals(
  'says so when its process is killed; nothing goes on',
  async () => {
    await addExperiment(
      'kills',
      'process.kill(process.ppid, "SIGKILL");',
    );
    const run = measure('kills');

    await run.ended;

    await guests.gone();
    const message = 'its process was killed';
    const last = run.log.all().at(-1)?.event;
    expect(last).toEqual({ type: 'ended', how: 'failed', message });
  },
);

it('ends them all when the course does, and begins none', async () => {
  const run = measure('endless');
  await guests.arrived(2);

  await context.runs.close();

  await guests.gone();
  expect(run.isOver).toBe(true);
  expect(refusalOf(() => measure('held')).message).toMatch(/ending/);
});

function measure(...experiments: string[]): Run {
  const { name: lesson } = context.lesson;
  const kind = 'lab' as const;
  return context.runs.start({ kind, lesson, experiments, quick: true });
}

function refusalOf(begin: () => Run): BusyError {
  try {
    begin();
  } catch (error) {
    if (error instanceof BusyError) return error;
  }
  throw new Error('it was not refused');
}

/** @param code What its trial does, beside a guest of the test. */
async function addExperiment(name: string, code: string) {
  const file = path.join(context.lesson.folder, 'lab', `${name}.ts`);
  const text = `
    import { defineExperiment } from '@under-load/lab';
    import { visit } from '../src/visit.ts';
    export default defineExperiment({
      name: '${name}', question: '?', unit: 'u', better: 'lower',
      claim: 'c', variants: ['1-slow'],
      holds: [{ says: 'c', figure: () => 1, exactly: 1 }],
      measure: async () => {
        await visit();
        ${code}
        await new Promise(() => {});
      },
    });`;
  await writeFile(file, text);
}

/** As a line; what is printed comes in pieces, and is left out. */
function shown(event: RunEvent): string {
  switch (event.type) {
    case 'experiment': {
      const { experiment, number, of, variants, unit } = event;
      const place = `${experiment} ${number}/${of}`;
      return `experiment ${place}: ${variants.join()} in ${unit}`;
    }
    case 'trial': {
      const { experiment, variant, done, total } = event;
      return `trial ${experiment} ${variant}, ${done} of ${total}`;
    }
    case 'reading':
      return `reading ${event.variant} ${event.value}`;
    case 'measured': {
      const { experiment, holds, error } = event;
      const why = error?.replace(/^.*only: |^.*slow: /, ': ') ?? '';
      return `measured ${experiment} ${holds}${why}`;
    }
    case 'ended':
      return event.how;
    default:
      return event.type;
  }
}
