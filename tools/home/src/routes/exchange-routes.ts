// Sends what a lesson declares to its server that runs, and answers
// with what came back. No text of a request ends up in another one.

import express, { type Response, type Router } from 'express';
import { demoOf } from '@under-load/lab';
import { z } from 'zod';
import type { Course } from '../course/course.ts';
import type { Runs } from '../runs/runs.ts';
import { RefusedError } from '../security/problems.ts';
import { runningServer } from '../servers/running-server.ts';
import { sendTo } from '../servers/send-to.ts';
import { curlLines } from '../servers/curl-lines.ts';

export interface ExchangeRoutesOptions {
  course: Course;
  runs: Pick<Runs, 'active'>;
}

const index = z.int().min(0);
/** Which of its `requests`, or of its `latencies`. */
const exchangeRequest = z.union([
  z.strictObject({ request: index }),
  z.strictObject({ latencies: index }),
]);

/** At once, of all pages together. */
const mostAtOnce = 8;

export function exchangeRoutes(options: ExchangeRoutesOptions): Router {
  const router = express.Router();
  let underWay = 0;
  router.post(
    '/lessons/:lesson/exchanges',
    express.json({ limit: '1kb' }),
    async (request, response) => {
      const found = find(request.params.lesson, request.body, options);
      if (underWay >= mostAtOnce) throw tooMany();
      underWay += 1;
      try {
        const signal = untilClosed(response);
        const exchange = await sendTo(found.server, found.step, signal);
        const curls = curlLines(found.demo.requests, found.server);
        if (!signal.aborted) response.json({ ...exchange, curls });
      } finally {
        underWay -= 1;
      }
    },
  );
  return router;
}

/** @throws RefusedError when it is not declared, or nothing runs. */
function find(
  name: string,
  body: unknown,
  { course, runs }: ExchangeRoutesOptions,
) {
  const lesson = course.find(name);
  if (!lesson) {
    throw new RefusedError(404, 'No such lesson', 'See the home page.');
  }
  const parsed = exchangeRequest.safeParse(body);
  if (!parsed.success) {
    const detail = 'An exchange is the number of a declared request.';
    throw new RefusedError(400, 'Not an exchange', detail);
  }
  const demo = demoOf(lesson.lesson);
  const step = stepOf(parsed.data, demo);
  if (!step) {
    const detail = `${lesson.name} does not declare it.`;
    throw new RefusedError(404, 'No such request', detail);
  }
  const server = runningServer(runs, lesson.name);
  if (server) return { demo, step, server };
  const detail = 'Its server does not listen: start it first.';
  throw new RefusedError(409, 'Not running', detail);
}

function stepOf(
  asked: z.infer<typeof exchangeRequest>,
  { requests, latencies }: ReturnType<typeof demoOf>,
) {
  if ('request' in asked) return requests[asked.request];
  return latencies[asked.latencies]?.request;
}

function untilClosed(response: Response): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return closed.signal;
}

function tooMany(): RefusedError {
  const detail = 'Wait for an answer before you ask again.';
  return new RefusedError(429, 'Too many at once', detail);
}
