// Repeats a request to the servers of a lesson, whether they answer or
// not: a server that stands still is seen by what waits for it.

import type { Drawn } from '@under-load/course/conversation';
import type { DemoLatencies } from '@under-load/lab';
import type { RunningServer } from './running-server.ts';

export interface PulseOptions {
  /** Which of the lesson's `latencies`. */
  latencies: number;
  declared: DemoLatencies;
  /** Those that run now. */
  servers: () => RunningServer[];
  draw: () => Drawn;
}

const everyMs = 200;
/** Then it ends by itself: somebody may have gone for coffee. */
const mostBeats = 300;
/** Of one server: as many as fit into five seconds. */
const mostWaiting = 25;

export class Pulses {
  readonly #on = new Map<string, Pulse>();

  /** Another minute, if it is on already. */
  begin(key: string, options: PulseOptions): void {
    const running = this.#on.get(key);
    if (running) return running.prolong();
    const onEnd = () => void this.#on.delete(key);
    this.#on.set(key, new Pulse(options, onEnd));
  }

  end(key: string): void {
    this.#on.get(key)?.end();
  }
}

class Pulse {
  readonly #options: PulseOptions;
  readonly #onEnd: () => void;
  readonly #timer: NodeJS.Timeout;
  readonly #waiting = new Map<RunningServer, number>();
  #left = mostBeats;

  constructor(options: PulseOptions, onEnd: () => void) {
    this.#options = options;
    this.#onEnd = onEnd;
    this.#timer = setInterval(() => this.#beat(), everyMs).unref();
  }

  prolong(): void {
    this.#left = mostBeats;
  }

  end(): void {
    clearInterval(this.#timer);
    this.#onEnd();
    const { latencies } = this.#options;
    for (const { tell } of this.#waiting.keys()) {
      tell({ type: 'pulsing', latencies, isOn: false });
    }
  }

  #beat(): void {
    const servers = this.#options.servers();
    if (servers.length === 0 || this.#left === 0) return this.end();
    this.#left -= 1;
    const drawn = this.#options.draw();
    for (const server of servers) void this.#ask(server, drawn);
  }

  async #ask(server: RunningServer, drawn: Drawn): Promise<void> {
    const { latencies, declared } = this.#options;
    const waiting = this.#waiting.get(server);
    if (waiting === undefined) {
      server.tell({ type: 'pulsing', latencies, isOn: true });
    }
    if ((waiting ?? 0) >= mostWaiting) return;
    this.#waiting.set(server, (waiting ?? 0) + 1);
    const at = Date.now();
    const began = performance.now();
    const kind = await kindOf(server, declared, drawn);
    const ms = performance.now() - began;
    this.#waiting.set(server, (this.#waiting.get(server) ?? 1) - 1);
    server.tell({ type: 'pulse', latencies, at, ms, kind });
  }
}

async function kindOf(
  { repeated }: RunningServer,
  { request, header }: DemoLatencies,
  drawn: Drawn,
): Promise<string> {
  try {
    const { status, headers } = await repeated.exchange(request, drawn);
    if (!header) return String(status);
    return headers[header.toLowerCase()] ?? 'none';
  } catch {
    return 'no answer';
  }
}
