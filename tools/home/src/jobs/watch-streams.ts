// Events that a lesson's server sends, heard from its start: a page
// that comes late is told them, too.

import { setTimeout as wait } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import type { DemoPath } from '@under-load/lab';
import type { ServerEvent } from '../runs/run-event.ts';

export interface WatchOptions {
  /** Of the server. */
  origin: string;
  streams: DemoPath[];
  signal: AbortSignal;
  tell: (event: ServerEvent) => void;
}

/** Of one event, in characters; the parser throws beyond the first. */
const mostRead = 1_000_000;
const mostTold = 4_000;
/** Events in a second; a page shows no more. */
const mostASecond = 100;
/** From the end of a stream to the next attempt. */
const pauseMs = 1_000;

/** Until the signal aborts. */
export function watchStreams({ streams, ...rest }: WatchOptions): void {
  streams.forEach(({ path }, stream) => {
    void watch(path, stream, rest);
  });
}

type Watch = Omit<WatchOptions, 'streams'>;

async function watch(
  path: string,
  stream: number,
  { origin, signal, tell }: Watch,
): Promise<void> {
  const onEvent = fewASecond((event, data) =>
    tell({
      type: 'heard',
      stream,
      event,
      data: data.slice(0, mostTold),
      at: Date.now(),
    }),
  );
  while (!signal.aborted) {
    // It may restart, and may not listen yet.
    await hear(origin + path, signal, onEvent).catch(() => {});
    await wait(pauseMs, null, { signal }).catch(() => {});
  }
}

type OnEvent = (event: string, data: string) => void;

async function hear(
  url: string,
  signal: AbortSignal,
  onEvent: OnEvent,
): Promise<void> {
  const headers = { Accept: 'text/event-stream', Connection: 'close' };
  const answer = await fetch(url, { headers, signal });
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream')) {
    return answer.body?.cancel();
  }
  const parser = createParser({
    maxBufferSize: mostRead,
    onEvent: ({ event = 'message', data }) => onEvent(event, data),
  });
  const decoder = new TextDecoder();
  const chunks = answer.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of chunks ?? []) {
    parser.feed(decoder.decode(chunk, { stream: true }));
  }
}

/** The others are counted, and told as one. */
function fewASecond(tell: OnEvent): OnEvent {
  let second = 0;
  let count = 0;
  return (event, data) => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      const more = count - mostASecond;
      if (more > 0) tell('…', `${more} more`);
      second = now;
      count = 0;
    }
    count += 1;
    if (count <= mostASecond) tell(event, data);
  };
}
