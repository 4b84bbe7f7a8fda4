// Says which task has begun: a board in memory that pool and thread
// share, one place a slot. The first to change a place wins, so a
// task is either begun or taken back, and both sides know which at
// once, even when the thread hangs or has died.
//
//   free --pool--> posted --thread--> begun --thread--> ended
//                       \--pool--> taken back

const state = { posted: 1, begun: 2, ended: 3, takenBack: 4 };

/** Bytes of the time at the front, in which the running task began. */
const timeBytes = 8;

export class Claims {
  readonly buffer: SharedArrayBuffer;
  readonly #beganAt: Float64Array;
  /** The first says whether the thread is ready; then the slots. */
  readonly #places: Int32Array;

  static forSlots(slots: number): Claims {
    const bytes =
      timeBytes + Int32Array.BYTES_PER_ELEMENT * (slots + 1);
    return new Claims(new SharedArrayBuffer(bytes));
  }

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.#beganAt = new Float64Array(buffer, 0, 1);
    this.#places = new Int32Array(buffer, timeBytes);
  }

  /** The thread has loaded its tasks. */
  setReady(): void {
    Atomics.store(this.#places, 0, 1);
  }

  get isReady(): boolean {
    return Atomics.load(this.#places, 0) === 1;
  }

  post(slot: number): void {
    Atomics.store(this.#places, slot + 1, state.posted);
  }

  /** False when the pool has taken the task back. */
  begin(slot: number, nowMs: number): boolean {
    this.#beganAt[0] = nowMs;
    return this.#change(slot, state.posted, state.begun);
  }

  end(slot: number): void {
    Atomics.store(this.#places, slot + 1, state.ended);
  }

  /** False when the thread has begun the task. */
  takeBack(slot: number): boolean {
    return this.#change(slot, state.posted, state.takenBack);
  }

  isRunning(slot: number): boolean {
    return Atomics.load(this.#places, slot + 1) === state.begun;
  }

  /** When the running task began, on the clock of `nowMs`. */
  get beganAtMs(): number {
    return this.#beganAt[0] ?? 0;
  }

  #change(slot: number, from: number, to: number): boolean {
    const places = this.#places;
    return Atomics.compareExchange(places, slot + 1, from, to) === from;
  }
}

/** A clock that every thread of a process reads alike. */
export function nowMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
