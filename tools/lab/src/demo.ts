// What can be tried of a lesson's server while somebody watches:
// declared in `lesson.ts`, offered by the course home.

import type { RequestStep } from './capture.ts';
import type { Lesson } from './lesson.ts';

/** Whatever is not declared is not offered; see `requests`. */
export interface Demo {
  /** For the script `start`, such as `--debug`. */
  args?: string[];
  /**
   * To send one at a time, in any order.
   * @default the requests of `captures`, each once
   */
  requests?: DemoRequest[];
  /** Pages of the server itself, to be looked at. */
  pages?: DemoPath[];
  /** Server-sent events, to be watched. */
  streams?: DemoPath[];
  /** Requests to repeat, for the time that they take. */
  latencies?: DemoLatencies[];
}

/**
 * Besides the fields of answers, `{n}` stands for a number that no
 * request had before, and `{random}` for one from 1 to 100.
 */
export interface DemoRequest extends RequestStep {
  /** What it shows, in a few words. @default its method and path */
  title?: string;
}

export interface DemoPath {
  title: string;
  /** Begins with a slash. */
  path: string;
}

export interface DemoLatencies {
  title: string;
  request: DemoRequest;
  /**
   * The answer's header that tells kinds apart, such as X-Cache.
   * @default its status does
   */
  header?: string;
}

/** What a lesson offers, with its defaults filled in. */
export function demoOf(
  lesson: Pick<Lesson, 'demo' | 'captures'>,
): Required<Demo> {
  const { demo = {} } = lesson;
  return {
    args: demo.args ?? [],
    requests: demo.requests ?? capturedRequests(lesson),
    pages: demo.pages ?? [],
    streams: demo.streams ?? [],
    latencies: demo.latencies ?? [],
  };
}

/** @throws TypeError when something to ask for has no usable path. */
export function checkDemo(demo: Demo): void {
  const { requests = [], latencies = [] } = demo;
  const asked = [...requests, ...latencies.map((one) => one.request)];
  for (const { request } of asked) {
    if (/^[A-Z]+ \/\S*$/.test(request)) continue;
    throw new TypeError(`request "${request}" is not METHOD /path`);
  }
  for (const { path } of [
    demo.pages ?? [],
    demo.streams ?? [],
  ].flat()) {
    if (/^\/\S*$/.test(path)) continue;
    throw new TypeError(`path "${path}" does not begin with a slash`);
  }
}

function capturedRequests({
  captures = [],
}: Pick<Lesson, 'captures'>): DemoRequest[] {
  const steps = captures.flatMap((capture) =>
    'serve' in capture ? Object.values(capture.blocks).flat() : [],
  );
  const unique = new Map<string, RequestStep>();
  for (const step of steps) {
    if ('request' in step) unique.set(JSON.stringify(step), step);
  }
  return [...unique.values()];
}
