// Sends a declared request to the servers of a lesson, the same to each
// at the same moment, and tells what comes of it.

import type { Drawn } from '@under-load/course/conversation';
import type { DemoRequest } from '@under-load/lab';
import { curlLines } from './curl-lines.ts';
import type { RunningServer } from './running-server.ts';
import { whyUnanswered } from './why-unanswered.ts';

export interface Asking {
  /** Of this exchange, on either side. */
  exchange: string;
  requests: DemoRequest[];
  /** Which of them. */
  request: number;
  /** What each of those that are sent at once is filled with. */
  drawn: Drawn[];
}

/** Resolves when all have answered, or will not. */
export async function askServers(
  servers: RunningServer[],
  asking: Asking,
): Promise<void> {
  const { exchange, request, drawn } = asking;
  for (const { tell } of servers) {
    const { length: times } = drawn;
    tell({ type: 'asked', exchange, request, times, at: Date.now() });
  }
  const ask = drawn.length > 1 ? askManyTimes : askOnce;
  await Promise.all(servers.map((server) => ask(server, asking)));
}

async function askOnce(
  server: RunningServer,
  { exchange, request, requests, drawn: [drawn] }: Asking,
): Promise<void> {
  const step = requests[request];
  if (!step || !drawn) return;
  const about = { exchange, request };
  try {
    const answer = await server.conversation.exchange(step, drawn);
    server.answers.add(exchange, answer, curlLines(requests, server));
    server.tell({ type: 'answered', ...about });
  } catch (error) {
    const reason = whyUnanswered(error, server);
    server.tell({ type: 'unanswered', ...about, reason });
  }
}

/** What each answer says is lost: how many of a kind there are counts. */
async function askManyTimes(
  { repeated, tell }: RunningServer,
  { exchange, request, requests, drawn }: Asking,
): Promise<void> {
  const step = requests[request];
  if (!step) return;
  const began = performance.now();
  const answers = await Promise.all(
    drawn.map((each) =>
      repeated.exchange(step, each).catch(() => {
        return { status: 0, ms: performance.now() - began };
      }),
    ),
  );
  const statuses: Record<string, number> = {};
  for (const { status } of answers) {
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const ms = answers.map((each) => each.ms);
  tell({ type: 'tallied', exchange, request, statuses, ms });
}
