// `pnpm start`: serves the course home until Ctrl-C.

import { findRepository, runCli } from '@under-load/lab/cli';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openCourse } from './course/course.ts';
import { listen } from './listen.ts';
import { warmUp } from './render/warm-up.ts';
import { ResultStore } from './results/result-store.ts';
import { Runs } from './runs/runs.ts';

await runCli('course-home', async (signal) => {
  const { port } = readConfig(process.env);
  const course = await openCourse(findRepository(process.cwd()));
  const results = new ResultStore(course.root);
  const runs = new Runs({ course, results });
  const app = createApp({ course, results, runs });
  const server = await listen(app, port);
  process.stdout.write(
    `Under Load is at ${server.url}\nCtrl-C ends it.\n`,
  );
  void server.answered.then(() => warmUp(course));
  await stopped(signal);
  // Pages that listen would keep it open.
  await Promise.all([runs.close(), server.close()]);
  return 0;
});

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
