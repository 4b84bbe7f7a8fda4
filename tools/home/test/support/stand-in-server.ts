// A server of a lesson without a process of its own, and the home
// that has started it, as far as its routes can tell.

import { once } from 'node:events';
import {
  createServer,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Demo } from '@under-load/lab';
import { createApp } from '../../src/app.ts';
import { ResultStore } from '../../src/results/result-store.ts';
import { EventLog } from '../../src/runs/event-log.ts';
import type { Run } from '../../src/runs/run.ts';
import { Runs } from '../../src/runs/runs.ts';
import { courseOf, lessonIn } from './server-runs.ts';

export const token = 'known to the page';

/** @param demo Of the lesson `tiny`, which runs; `failing` does not. */
export async function homeWithServer(
  demo: Demo,
  listener: RequestListener,
) {
  const server = await listen(createServer(listener));
  const log = new EventLog();
  log.add({ type: 'listening', origin: server.origin });
  let tellEnd = () => {};
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve;
  });
  const run = { id: 'a-run', log, ended, isOver: false };
  const lessons = [lessonIn('tiny', { demo }), lessonIn('failing')];
  const course = courseOf(lessons);
  const results = new ResultStore(course.root);
  const runs = new StandInRuns({ course, results }, run as never);
  const app = createApp({ course, results, runs, token });
  const home = await listen(createServer(app));
  return {
    origin: home.origin,
    server,
    runs,
    course,
    results,
    /** As the home sees an end; connections may hang on. */
    end() {
      runs.isRunning = false;
      tellEnd();
    },
    close() {
      server.close();
      home.close();
    },
  };
}

class StandInRuns extends Runs {
  isRunning = true;
  readonly #run: Run;

  constructor(
    options: ConstructorParameters<typeof Runs>[0],
    run: Run,
  ) {
    super(options);
    this.#run = run;
  }

  override active(kind = 'server', lesson = 'tiny'): Run[] {
    const isIt = kind === 'server' && lesson === 'tiny';
    return this.isRunning && isIt ? [this.#run] : [];
  }
}

async function listen(server: Server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
