// Finds a worker that lives and does not answer: its loop is stuck,
// so neither an exit nor a closed socket will ever tell.

export interface HeartbeatOptions {
  heartbeatMs: number;
  missedHeartbeats: number;
  ping: () => void;
  /** Called once, when too many pings in a row had no answer. */
  onStuck: () => void;
}

export class Heartbeat {
  readonly #timer: NodeJS.Timeout;
  /** Pings since the last answer. */
  #missed = 0;

  constructor(options: HeartbeatOptions) {
    const { heartbeatMs, missedHeartbeats, ping, onStuck } = options;
    // Counts pings, not time: a laptop that slept for an hour has
    // missed one beat, not thousands.
    this.#timer = setInterval(() => {
      if (this.#missed >= missedHeartbeats) {
        this.stop();
        return onStuck();
      }
      this.#missed += 1;
      ping();
    }, heartbeatMs);
  }

  answered(): void {
    this.#missed = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
