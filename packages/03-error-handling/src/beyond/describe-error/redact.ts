// Takes secrets out of what is about to be logged.
//
// pino can redact by path, `redact: ['error.request.headers']`, but a
// chain of causes has as many paths as links. So it goes by the name
// of a field and by the look of a text, at any depth.

const removed = '[redacted]';
const secretFields =
  /authorization|cookie|password|passwd|secret|token|apikey|^key$|^card$/i;
const secretTexts: [RegExp, string][] = [
  [/\b(Bearer|Basic) [^\s'",}]+/g, `$1 ${removed}`],
  [/(:\/\/)[^\s/@]+@/g, `$1${removed}@`],
  [/\b(password|secret|token|key)=[^\s&]+/gi, `$1=${removed}`],
];

export function redactText(text: string): string {
  let result = text;
  for (const [pattern, replacement] of secretTexts) {
    result = result.replace(pattern, replacement);
  }
  return result;
}

/** `value`, or a note in its place where its name says secret. */
export function redactField(name: string, value: unknown): unknown {
  return secretFields.test(name) ? removed : value;
}
