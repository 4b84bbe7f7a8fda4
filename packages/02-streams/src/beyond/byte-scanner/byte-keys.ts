// A hash table whose keys are bytes. It numbers the keys, and makes
// one string for each.

const decoder = new TextDecoder();
const free = -1;

export class ByteKeys {
  /** The keys as strings, in order of appearance. */
  readonly names: string[] = [];
  readonly #keys: Uint8Array[] = [];
  /** Open addressing: the number of a key, or `free`. */
  #slots = new Int32Array(256).fill(free);

  /** The number of the key in `bytes[start..end)`, from 0. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    let slot = hash(bytes, start, end) & (slots.length - 1);
    for (;;) {
      const index = slots[slot] as number;
      if (index === free) return this.#add(bytes.slice(start, end));
      const key = this.#keys[index];
      if (key && isEqual(key, bytes, start, end)) return index;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  #add(key: Uint8Array): number {
    const index = this.#keys.push(key) - 1;
    this.names.push(decoder.decode(key));
    if (this.#keys.length * 2 > this.#slots.length) this.#grow();
    else place(this.#slots, key, index);
    return index;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(free);
    for (const [index, key] of this.#keys.entries()) {
      place(this.#slots, key, index);
    }
  }
}

function place(slots: Int32Array, key: Uint8Array, index: number) {
  const last = slots.length - 1;
  let slot = hash(key, 0, key.length) & last;
  while (slots[slot] !== free) slot = (slot + 1) & last;
  slots[slot] = index;
}

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
function hash(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0x811c9dc5;
  for (let i = start; i < end; i += 1) {
    sum = Math.imul(sum ^ (bytes[i] as number), 0x01000193);
  }
  return sum ^ (sum >>> 15);
}

function isEqual(
  key: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i += 1) {
    if (key[i] !== bytes[start + i]) return false;
  }
  return true;
}
