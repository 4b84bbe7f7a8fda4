// Begins runs, ends them, and tells what they tell.

import type { Response } from 'express';
import express, { type Router } from 'express';
import { askedLadder } from '../course/asked-ladder.ts';
import type { Course } from '../course/course.ts';
import { noteRun } from '../course/note-step.ts';
import type { Numbered } from '../runs/event-log.ts';
import { type RunRequest, runRequest } from '../runs/run-request.ts';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';
import { RefusedError } from '../security/problems.ts';
import { checkRungs } from '../servers/rung-args.ts';
import { openEventStream } from './event-stream.ts';

export interface RunRoutesOptions {
  course: Course;
  runs: Runs;
}

export function runRoutes({ course, runs }: RunRoutesOptions): Router {
  const router = express.Router();

  router.get('/runs', (_request, response) => {
    response.json({ runs: runs.active().map(summary) });
  });

  router.post('/runs', express.json(), async (request, response) => {
    const run = runs.start(known(request.body, course));
    await noteRun(course, run);
    response.status(201).json(summary(run));
  });

  router.delete('/runs/:id', async (request, response) => {
    await find(runs, request.params.id).stop();
    response.status(204).end();
  });

  router.get('/runs/:id/events', (request, response) => {
    const run = find(runs, request.params.id);
    const last = Number(request.get('last-event-id') ?? 0);
    sendEvents(run, Number.isInteger(last) ? last : 0, response);
  });

  return router;
}

function summary({ id, request, startedAt }: Run) {
  return { id, ...request, startedAt };
}

function find(runs: Runs, id: string): Run {
  const run = runs.get(id);
  if (run) return run;
  throw new RefusedError(
    404,
    'No such run',
    'It has ended, or never began.',
  );
}

/** @throws RefusedError when it names what the course does not have. */
function known(body: unknown, course: Course): RunRequest {
  const parsed = runRequest.safeParse(body);
  if (!parsed.success) {
    const detail = 'A run is a kind, a lesson, and what to measure.';
    throw new RefusedError(400, 'Not a run', detail);
  }
  const request = parsed.data;
  const found = course.find(request.lesson);
  if (!found) {
    throw new RefusedError(404, 'No such lesson', 'See the home page.');
  }
  if (request.kind === 'exercise') {
    askedLadder(found.lesson, request.ladder);
  }
  if (request.kind === 'server') {
    checkRungs(found, request.rungs ?? {});
  }
  const asked = request.kind === 'lab' ? request.experiments : [];
  const { experiments } = found.lesson;
  if (asked.every((name) => experiments.includes(name))) return request;
  const detail = `${found.name} has: ${experiments.join(', ')}`;
  throw new RefusedError(404, 'No such experiment', detail);
}

function sendEvents(run: Run, last: number, response: Response): void {
  const stream = openEventStream(response);
  const tell = ({ id, event }: Numbered) => {
    stream.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
    if (event.type === 'ended') stream.end();
  };
  const unfollow = run.log.follow(last, tell);
  stream.left.addEventListener('abort', unfollow, { once: true });
}
