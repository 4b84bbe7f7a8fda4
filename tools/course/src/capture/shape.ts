// What stays of an output when it is captured again: its words.
//
// Lines that are the same but for their numbers, such as progress,
// count as one.

const volatile: [what: RegExp, sign: string][] = [
  [/^(redis|postgres|rabbitmq): .+$/gm, '$1: #'],
  [/^(ETag): .+$/gm, '$1: #'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<token>'],
  [/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/gi, '<uuid>'],
  [/\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]+ GMT/g, '<date>'],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '<date>'],
  [/\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{16,}\b/g, '<hash>'],
  // A temporary folder of mkdtemp ends in six characters at random.
  [/\/tmp\/([\w-]+-)\w{6}(?=\W)/g, '/tmp/$1#'],
  [/-?\d[\d.,]*(?<=\d)(e[+-]?\d+)?/gi, '#'],
];

export function shapeOf(text: string): string {
  let shape = text;
  for (const [what, sign] of volatile) {
    shape = shape.replaceAll(what, sign);
  }
  const lines = shape.split('\n').map((line) => line.trimEnd());
  return lines.filter((line, i) => line !== lines[i - 1]).join('\n');
}
