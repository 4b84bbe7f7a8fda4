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
import {
  placeOf,
  type Side,
  sides,
} from '../../src/runs/run-request.ts';
import type { Run } from '../../src/runs/run.ts';
import { Runs } from '../../src/runs/runs.ts';
import { courseOf, lessonIn } from './server-runs.ts';

export const token = 'known to the page';

/**
 * @param demo Of the lesson `tiny`, which runs; `failing` does not.
 * @param beside Answers for a second server, if there is one.
 */
export async function homeWithServer(
  demo: Demo,
  listener: RequestListener,
  beside?: RequestListener,
) {
  const server = await listen(createServer(listener));
  const other = beside && (await listen(createServer(beside)));
  let tellEnd = () => {};
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve;
  });
  const all = [server, ...(other ? [other] : [])];
  const stands = all.map(({ origin }, index) =>
    standIn(origin, sides[index], ended),
  );
  const lessons = [lessonIn('tiny', { demo }), lessonIn('failing')];
  const course = courseOf(lessons);
  const results = new ResultStore(course.root);
  const runs = new StandInRuns({ course, results }, stands);
  const app = createApp({ course, results, runs, token });
  const home = await listen(createServer(app));
  return {
    origin: home.origin,
    server,
    /** Of the runs: the first one's, then the one beside it. */
    logs: stands.map(({ log }) => log),
    runs,
    course,
    results,
    /** As the home sees an end; connections may hang on. */
    end() {
      runs.isRunning = false;
      tellEnd();
    },
    close() {
      for (const each of [...all, home]) each.close();
    },
  };
}

function standIn(
  origin: string,
  side: Side | undefined,
  ended: Promise<void>,
): Run {
  const log = new EventLog();
  log.add({ type: 'listening', origin });
  const request = { kind: 'server', lesson: 'tiny', side };
  const id = `a-run-${side}`;
  const startedAt = new Date(0);
  const run = { id, request, log, ended, isOver: false, startedAt };
  return run as unknown as Run;
}

class StandInRuns extends Runs {
  isRunning = true;
  readonly #stands: Run[];

  constructor(
    options: ConstructorParameters<typeof Runs>[0],
    stands: Run[],
  ) {
    super(options);
    this.#stands = stands;
  }

  override active(
    kind = 'server',
    lesson = 'tiny',
    place?: string,
  ): Run[] {
    const isIt = kind === 'server' && lesson === 'tiny';
    return this.#stands.filter(
      ({ request }) =>
        this.isRunning &&
        isIt &&
        (!place || placeOf(request) === place),
    );
  }

  override get(id: string): Run | undefined {
    return this.#stands.find((one) => one.id === id);
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
