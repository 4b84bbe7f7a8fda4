// CSV files that chance writes, most of them nearly right.

export type Random = (below: number) => number;

const names = ['Oslo', 'Köln', 'Käln', '🦆', '', ' a ', '"a, b"', '""'];
const more = [
  '"a\r\nb"',
  '"a\rb"',
  '"say ""hi"""',
  '\ufeff',
  '__proto__',
];
const amounts = ['1', '20', '-3', '0.5', '', '-0', '"7"', '007'];
const badAmounts = ['1e400', '0x10', ' 5 ', '1_000', '9'.repeat(400)];
const badNames = ['"a"b"', '5"x', '"Smith "Joe" A"', '"a" ', '\0', '"'];
const headers = ['g,n', 'g,n', 'n,g', '"g","n"', '\ufeffg,n', 'g,n,n'];
const ends = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n'];
/** Latin-1 for ö and ä, half a character, and a mark of UTF-16. */
const badBytes = ['f6', 'e4', 'c3', 'f09fa6', 'fffe', 'efbb'];

/** A row in about twelve is malformed, in one way or another. */
export function randomFile(random: Random): Buffer {
  const one = (list: string[]) => list[random(list.length)] ?? '';
  const end = one(ends);
  const text = (part: string) => Buffer.from(part);
  const parts = [text(one(headers)), text(end)];
  for (let rows = random(9); rows > 0; rows -= 1) {
    const [kind, isSwapped] = [random(40), random(2) === 0];
    const name = kind === 0 ? one(badNames) : one([...names, ...more]);
    const amount = kind === 1 ? one(badAmounts) : one(amounts);
    const fields = isSwapped && kind === 2 ? [name] : [name, amount];
    parts.push(
      text(fields.join()),
      Buffer.from(kind === 3 ? one(badBytes) : '', 'hex'),
    );
    if (rows > 1 || random(2))
      parts.push(text(random(8) ? end : one(ends)));
  }
  return Buffer.concat(parts);
}

/** mulberry32, so that a failure can be repeated. */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return Math.floor(unit * below);
  };
}
