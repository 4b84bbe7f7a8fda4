// The runs of this course: few at once, each in its own process.

import { randomUUID } from 'node:crypto';
import type { Course } from '../course/course.ts';
import type { ResultStore } from '../results/result-store.ts';
import { BusyError } from './errors.ts';
import type { JobMessage } from './job.ts';
import type { RunEvent } from './run-event.ts';
import {
  placeOf,
  type RunKind,
  type RunRequest,
} from './run-request.ts';
import { Run } from './run.ts';

export interface RunsOptions {
  course: Course;
  results: ResultStore;
}

/** Two that measure at once would measure each other. */
const mostOfKind: Record<RunKind, number> = {
  lab: 1,
  tests: 1,
  exercise: 1,
  server: 2,
};

const names: Record<RunKind, string> = {
  lab: 'the lab',
  tests: 'the tests',
  exercise: 'the exercise',
  server: 'the server',
};

/** Such as `the tests of 02-streams`. */
function nameOf({ request }: Run): string {
  return `${names[request.kind]} of ${request.lesson}`;
}

/** Runs that are over and can still be read. */
const mostOver = 20;

export class Runs {
  readonly #course: Course;
  readonly #results: ResultStore;
  readonly #runs = new Map<string, Run>();
  #isClosed = false;

  constructor({ course, results }: RunsOptions) {
    this.#course = course;
    this.#results = results;
  }

  /**
   * @throws BusyError when too many run, or the same one does.
   * @throws RangeError when there is no such lesson.
   */
  start(request: RunRequest): Run {
    const lesson = this.#course.find(request.lesson);
    if (!lesson) throw new RangeError(`no lesson "${request.lesson}"`);
    this.#refuseTooMany(request);
    const { root } = this.#course;
    const run = new Run({
      id: randomUUID(),
      request,
      order: { request, root, folder: lesson.folder },
      translate: (message) => this.#translate(request, message),
    });
    this.#runs.set(run.id, run);
    void run.ended.then(() => this.#forgetOldest());
    return run;
  }

  get(id: string): Run | undefined {
    return this.#runs.get(id);
  }

  /**
   * Those that are not over, oldest first.
   *
   * @param place The ladder of an exercise, the side of a server.
   */
  active(kind?: RunKind, lesson?: string, place?: string): Run[] {
    return [...this.#runs.values()].filter(
      ({ isOver, request }) =>
        !isOver &&
        (!kind || request.kind === kind) &&
        (!lesson || request.lesson === lesson) &&
        (!place || placeOf(request) === place),
    );
  }

  /** The newest of its kind, over or not. */
  latest(
    kind: RunKind,
    lesson: string,
    place?: string,
  ): Run | undefined {
    return [...this.#runs.values()].findLast(
      ({ request }) =>
        request.kind === kind &&
        request.lesson === lesson &&
        (!place || placeOf(request) === place),
    );
  }

  /** Ends them all; none begins any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.active().map((run) => run.stop()));
  }

  #refuseTooMany(request: RunRequest): void {
    const { kind, lesson } = request;
    if (this.#isClosed) throw new BusyError('The course is ending.');
    const [same] = this.active(kind, lesson, placeOf(request));
    if (same) throw new BusyError('This is running already.', same);
    const [first, ...more] = this.active(kind);
    if (first && more.length + 1 >= mostOfKind[kind]) {
      throw new BusyError(
        `Wait for ${nameOf(first)}, or stop it.`,
        first,
      );
    }
    this.#refuseBesideLab(kind);
  }

  /** What runs beside it would be measured, too. */
  #refuseBesideLab(kind: RunKind): void {
    const [lab] = this.active('lab');
    if (lab) {
      const message = `Wait for ${nameOf(lab)}: what measures is alone.`;
      throw new BusyError(message, lab);
    }
    const [other] = this.active();
    if (kind !== 'lab' || !other) return;
    const message = `First stop ${nameOf(other)}: what measures is alone.`;
    throw new BusyError(message, other);
  }

  async #translate(
    { lesson, ...request }: RunRequest,
    message: JobMessage,
  ): Promise<RunEvent> {
    if (message.type === 'failed') throw new Error(message.message);
    if (message.type !== 'result') return message;
    const { result, svg, seconds } = message;
    const quick = 'quick' in request && request.quick;
    const kept = { result, svg, quick, seconds };
    const id = await this.#results.save(lesson, kept);
    const { name: experiment, holds, error } = result;
    const event = { experiment, result: id, holds };
    return { type: 'measured', ...event, ...(error && { error }) };
  }

  #forgetOldest(): void {
    const over = [...this.#runs.values()].filter(
      ({ isOver }) => isOver,
    );
    for (const { id } of over.slice(0, -mostOver)) {
      this.#runs.delete(id);
    }
  }
}
