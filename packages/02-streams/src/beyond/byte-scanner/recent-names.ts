// Strings of bytes that came before. Most files have few names, in
// many rows: to compare bytes is faster than to make a string of them.

const places = 1024; // a power of two
/** Longer names are not kept. */
const maxBytes = 64;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Each name has one place, and the last one there is kept. So names that
 * a client chooses for the same place cost a string each, and no more.
 */
export class RecentNames {
  readonly #names: string[] = Array<string>(places).fill('');
  readonly #keys: Uint8Array[] = Array<Uint8Array>(places).fill(
    new Uint8Array(0),
  );

  /** @returns The text of `bytes[start..end)`. */
  find(bytes: Uint8Array, start: number, end: number): string {
    if (start === end) return '';
    const place = placeOf(bytes, start, end);
    const key = this.#keys[place] as Uint8Array;
    if (isEqual(key, bytes, start, end)) {
      return this.#names[place] as string;
    }
    const name = decoder.decode(bytes.subarray(start, end));
    if (end - start > maxBytes) return name;
    this.#names[place] = name;
    this.#keys[place] = bytes.slice(start, end);
    return name;
  }
}

/** From three bytes of it, and its length. */
function placeOf(bytes: Uint8Array, start: number, end: number) {
  const first = bytes[start] as number;
  const middle = bytes[(start + end) >>> 1] as number;
  const last = bytes[end - 1] as number;
  const sum = first + 7 * middle + 31 * last + 127 * (end - start);
  return sum & (places - 1);
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
