// Server-sent events of a lesson's server, passed on to a page: each
// as one message, whatever its name.

import express, { type Router } from 'express';
import { createParser } from 'eventsource-parser';
import { demoOf } from '@under-load/lab';
import type { Course } from '../course/course.ts';
import type { Runs } from '../runs/runs.ts';
import { RefusedError } from '../security/problems.ts';
import { runningServer } from '../servers/running-server.ts';
import { type EventStream, openEventStream } from './event-stream.ts';

export interface StreamRoutesOptions {
  course: Course;
  runs: Pick<Runs, 'active'>;
}

export function streamRoutes(options: StreamRoutesOptions): Router {
  const router = express.Router();
  router.get(
    '/lessons/:lesson/streams/:index',
    async (request, response) => {
      const { lesson, index } = request.params;
      const { url, gone } = find(lesson, index, options);
      const leaving = new AbortController();
      response.once('close', () => leaving.abort());
      const signal = AbortSignal.any([gone, leaving.signal]);
      const events = await open(url, signal);
      const stream = openEventStream(response);
      await passOn(events, stream).catch(() => {
        // The server ended, the page has left, or an event has no end.
      });
      stream.end();
    },
  );
  return router;
}

function find(
  name: string,
  index: string,
  { course, runs }: StreamRoutesOptions,
) {
  const lesson = course.find(name)?.lesson;
  const stream = lesson && demoOf(lesson).streams[Number(index)];
  if (!stream) {
    const detail = 'No lesson declares it.';
    throw new RefusedError(404, 'No such stream', detail);
  }
  const server = runningServer(runs, name);
  if (server) return { ...server, url: server.origin + stream.path };
  const detail = 'Its server does not listen: start it first.';
  throw new RefusedError(409, 'Not running', detail);
}

async function open(
  url: string,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const headers = { Accept: 'text/event-stream', Connection: 'close' };
  const answer = await fetch(url, { headers, signal }).catch(
    () => null,
  );
  const type = answer?.headers.get('content-type') ?? '';
  if (answer?.body && type.startsWith('text/event-stream')) {
    return answer.body;
  }
  await answer?.body?.cancel();
  const detail = 'The server did not answer with events.';
  throw new RefusedError(502, 'No events', detail);
}

/** Of one event, in characters: the parser throws beyond it. */
const mostOfOne = 1_000_000;

/** As fast as the page reads, and no faster. */
async function passOn(
  events: AsyncIterable<Uint8Array>,
  stream: EventStream,
): Promise<void> {
  const parser = createParser({
    maxBufferSize: mostOfOne,
    onEvent({ event = 'message', data }) {
      const message = JSON.stringify({ event, data });
      stream.write(`data: ${message}\n\n`);
    },
  });
  const decoder = new TextDecoder();
  stream.write(':\n\n');
  for await (const chunk of events) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    await stream.drained();
  }
}
