// Sends what a lesson declares to its servers that run; what came back
// is among the events of their runs. No text of a request ends up in
// another one.

import { randomUUID } from 'node:crypto';
import express, { type Router } from 'express';
import { drawn } from '@under-load/course/conversation';
import { demoOf } from '@under-load/lab';
import { z } from 'zod';
import type { Course } from '../course/course.ts';
import type { Runs } from '../runs/runs.ts';
import { RefusedError } from '../security/problems.ts';
import { askServers } from '../servers/ask-servers.ts';
import { Pulses } from '../servers/pulses.ts';
import { runningServers } from '../servers/running-server.ts';

export interface ExchangeRoutesOptions {
  course: Course;
  runs: Pick<Runs, 'active'>;
}

const index = z.int().min(0);
/** Which of its `requests`, and how many of it at once. */
const exchangeRequest = z.strictObject({
  request: index,
  times: z.union([z.literal(1), z.literal(10)]).optional(),
});
/** Which of its `latencies` is repeated from now on, or is not. */
const pulseRequest = z.strictObject({
  latencies: index,
  isOn: z.boolean(),
});

/** At once, of all pages together. */
const mostAtOnce = 60;

export function exchangeRoutes(options: ExchangeRoutesOptions): Router {
  const router = express.Router();
  const json = express.json({ limit: '1kb' });
  const pulses = new Pulses();
  let underWay = 0;
  let count = 0;
  const draw = () => drawn(++count);

  router.post(
    '/lessons/:lesson/exchanges',
    json,
    (request, response) => {
      const found = find(request.params.lesson, options);
      const asked = parse(exchangeRequest, request.body);
      const { requests } = found.demo;
      if (!requests[asked.request]) throw undeclared(found.name);
      const servers = found.servers();
      const length = asked.times ?? 1;
      const more = length * servers.length;
      if (underWay + more > mostAtOnce) throw tooMany();
      const exchange = randomUUID();
      const all = Array.from({ length }, draw);
      const asking = { ...asked, exchange, requests, drawn: all };
      underWay += more;
      void askServers(servers, asking).finally(() => {
        underWay -= more;
      });
      response.status(202).json({ exchange });
    },
  );

  router.post('/lessons/:lesson/pulses', json, (request, response) => {
    const found = find(request.params.lesson, options);
    const asked = parse(pulseRequest, request.body);
    const { latencies, isOn } = asked;
    const declared = found.demo.latencies[latencies];
    if (!declared) throw undeclared(found.name);
    const key = `${found.name}/${latencies}`;
    const { servers } = found;
    if (isOn) pulses.begin(key, { latencies, declared, servers, draw });
    else pulses.end(key);
    response.status(204).end();
  });
  return router;
}

/** @throws RefusedError when nothing runs. */
function find(name: string, { course, runs }: ExchangeRoutesOptions) {
  const lesson = course.find(name);
  if (!lesson) {
    throw new RefusedError(404, 'No such lesson', 'See the home page.');
  }
  const servers = () => runningServers(runs, lesson.name);
  if (servers().length > 0) {
    return { name: lesson.name, demo: demoOf(lesson.lesson), servers };
  }
  const detail = 'Its server does not listen: start it first.';
  throw new RefusedError(409, 'Not running', detail);
}

function parse<Shape extends z.ZodType>(
  shape: Shape,
  body: unknown,
): z.infer<Shape> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const detail = 'An exchange is the number of a declared request.';
  throw new RefusedError(400, 'Not an exchange', detail);
}

function undeclared(lesson: string): RefusedError {
  const detail = `${lesson} does not declare it.`;
  return new RefusedError(404, 'No such request', detail);
}

function tooMany(): RefusedError {
  const detail = 'Wait for an answer before you ask again.';
  return new RefusedError(429, 'Too many at once', detail);
}
