// Lanes that are started when needed, kept while they are fresh.

import type { Ended, Lane, LaneOptions } from './lane.ts';
import { startLane } from './lane.ts';
import type { Job } from './messages.ts';

export class LanePool {
  readonly #options: Omit<LaneOptions, 'signal'>;
  readonly #closing = new AbortController();
  readonly #idle: Lane[] = [];
  readonly #all = new Set<Lane>();

  constructor(options: Omit<LaneOptions, 'signal'>) {
    this.#options = options;
  }

  /** Takes an idle lane, or starts one. */
  async run(job: Job, limitMs: number): Promise<Ended> {
    const lane = this.#idle.pop() ?? (await this.#start());
    const ended = await lane.run(job, limitMs);
    const fresh = 'outcome' in ended && !ended.outcome.spent;
    if (fresh) this.#idle.push(lane);
    else await this.#end(lane);
    return ended;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#all].map((lane) => this.#end(lane)));
  }

  async #start(): Promise<Lane> {
    const { signal } = this.#closing;
    signal.throwIfAborted();
    const lane = await startLane({ ...this.#options, signal });
    this.#all.add(lane);
    return lane;
  }

  async #end(lane: Lane): Promise<void> {
    this.#all.delete(lane);
    await lane.end();
  }
}
