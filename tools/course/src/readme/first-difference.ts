// Where two texts part, in words.

const before = 20;
const shown = 60;

/** Undefined when they are the same. */
export function firstDifference(
  actual: string,
  expected: string,
): string | undefined {
  if (actual === expected) return undefined;
  const [found, wanted] = [actual.split('\n'), expected.split('\n')];
  const length = Math.max(found.length, wanted.length);
  for (let i = 0; i < length; i += 1) {
    const [has, needs] = [squeeze(found[i]), squeeze(wanted[i])];
    if (has === needs) continue;
    const [is, not] = aroundDifference(has, needs);
    return `line ${i + 1} has ${is}, not ${not}`;
  }
  return 'only its spaces differ';
}

/** A longer cell moves every bar of its table: that says nothing. */
function squeeze(line: string | undefined): string | undefined {
  return line?.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
}

function aroundDifference(
  has: string | undefined,
  needs: string | undefined,
): [string, string] {
  let same = 0;
  while (has?.[same] && has[same] === needs?.[same]) same += 1;
  const from = Math.max(0, same - before);
  return [excerpt(has, from), excerpt(needs, from)];
}

function excerpt(line: string | undefined, from: number): string {
  if (line === undefined) return 'no text';
  const part = line.slice(from, from + shown);
  const start = from > 0 ? '…' : '';
  const end = from + shown < line.length ? '…' : '';
  return `"${start}${part}${end}"`;
}
