// The `test-all` command: every package's Jest suite.

import { availableParallelism } from 'node:os';
import {
  findRepository,
  runCli,
  StoppedError,
} from '@under-load/lab/cli';
import pLimit from 'p-limit';
import { findSuites } from './find-suites.ts';
import { renderSuite, renderSummary } from './report.ts';
import { runSuite } from './suite.ts';

await runCli('test-all', async (signal) => {
  const begin = performance.now();
  const folders = findSuites(findRepository(process.cwd()));
  const cores = availableParallelism();
  console.log(
    `The tests of ${folders.length} packages, ${cores} at a time:`,
  );
  // More at once than there are cores, and each of them is slow.
  const limit = pLimit(cores);
  const suites = await limit.map(folders, async (folder) => {
    if (signal.aborted) throw new StoppedError('stopped');
    const suite = await runSuite(folder, signal);
    if (!signal.aborted) console.log(renderSuite(suite, folder));
    return suite;
  });
  const seconds = (performance.now() - begin) / 1000;
  console.log(`\n${renderSummary(suites, seconds)}`);
  return suites.some(({ failures }) => failures.length > 0) ? 1 : 0;
});
