// Says which task has begun: a board in memory that pool and thread
// share, one place a slot. The first to change a place wins, so a
// task is either begun or taken back, and both sides know which at
// once, even when the thread hangs or has died.
//
//   free --pool--> posted --thread--> begun --thread--> ended
//                       \--pool--> taken back

const state = { posted: 1, begun: 2, ended: 3, takenBack: 4 };

export class Claims {
  readonly buffer: SharedArrayBuffer;
  /** The first says whether the thread is ready; then the slots. */
  readonly #places: Int32Array;

  static forSlots(slots: number): Claims {
    const bytes = Int32Array.BYTES_PER_ELEMENT * (slots + 1);
    return new Claims(new SharedArrayBuffer(bytes));
  }

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.#places = new Int32Array(buffer);
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
  begin(slot: number): boolean {
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

  /** Its result is on the way, or was lost. */
  hasEnded(slot: number): boolean {
    return Atomics.load(this.#places, slot + 1) === state.ended;
  }

  #change(slot: number, from: number, to: number): boolean {
    const places = this.#places;
    return Atomics.compareExchange(places, slot + 1, from, to) === from;
  }
}
