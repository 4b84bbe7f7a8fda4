// Somebody else's service: it does one thing after the other, and is
// slow, or fails, when it is told so.

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export const modes = ['ok', 'slow', 'fail', 'hang', 'reset'] as const;
export type Mode = (typeof modes)[number];

export interface UpstreamOptions {
  /** Returns the answer's body; undefined is a 404. */
  answer: (name: string) => object | undefined;
  /** How long one request keeps it busy; ten times that when slow. */
  workMs?: number;
  /** Requests beyond this get a 503 at once. @default no limit */
  maxQueue?: number;
  /** Called whenever one of the counts changes. */
  onChange?: () => void;
}

/** Abandoned: closed by the client before the answer. */
const none = { requests: 0, answered: 0, abandoned: 0, waiting: 0 };

export interface Upstream {
  url: string;
  mode: Mode;
  counts: typeof none;
  close(): Promise<void>;
}

export async function startUpstream(
  options: UpstreamOptions,
): Promise<Upstream> {
  const { onChange = () => {} } = options;
  const counts = { ...none };
  const work = createWorker(options);
  const server = createServer((request, response) => {
    counts.requests += 1;
    counts.waiting += 1;
    response.once('close', () => {
      counts.waiting -= 1;
      const isAnswered = response.writableFinished;
      counts[isAnswered ? 'answered' : 'abandoned'] += 1;
      onChange();
    });
    onChange();
    request.resume();
    work(upstream.mode, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}`,
    mode: 'ok',
    counts,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return upstream;
}

function createWorker(options: UpstreamOptions) {
  const { workMs = 0, maxQueue = Infinity, answer } = options;
  const queue = new Set<() => void>();
  let ms = workMs;

  /** Works even for clients that have gone: most services do. */
  function work() {
    const [first] = queue;
    if (!first) return;
    setTimeout(() => {
      queue.delete(first);
      first();
      work();
    }, ms).unref();
  }

  function enqueue(reply: () => void) {
    if (workMs === 0) return reply();
    queue.add(reply);
    if (queue.size === 1) work();
  }

  return (
    mode: Mode,
    { url = '', socket }: IncomingMessage,
    response: ServerResponse,
  ) => {
    ms = workMs * (mode === 'slow' ? 10 : 1);
    if (mode === 'hang') return;
    if (mode === 'reset') return void socket.destroy();
    if (mode === 'fail') return void response.writeHead(500).end();
    if (queue.size >= maxQueue)
      return void response.writeHead(503).end();
    const found = answer(url.split('/').at(-1) ?? '');
    enqueue(() => {
      response
        .writeHead(found ? 200 : 404)
        .end(JSON.stringify(found ?? {}));
    });
  };
}
