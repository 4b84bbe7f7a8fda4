import { expect, it } from '@jest/globals';
import { runScript } from '@under-load/lab';
import {
  openProcess,
  openThread,
} from '../../src/beyond/child-process/child-process.ts';

const demo = new URL(
  '../../src/beyond/child-process/demo.ts',
  import.meta.url,
);

it('asks a process as it asks a thread', async () => {
  const [child, thread] = await Promise.all([
    openProcess(),
    openThread(),
  ]);

  const answers = [await child.ask(7), await thread.ask(7)];
  await Promise.all([child.close(), thread.close()]);

  expect(answers).toEqual([7, 7]);
});

it('shows what each costs, and leaves neither behind', async () => {
  const { code, stdout } = await runScript({ file: demo });

  expect(code).toBe(0);
  const cost = 'ms to start, \\d+ MB, \\d+ round trips a second';
  expect(stdout).toMatch(new RegExp(`^thread +\\d+ ${cost}$`, 'm'));
  expect(stdout).toMatch(new RegExp(`^process +\\d+ ${cost}$`, 'm'));
});
