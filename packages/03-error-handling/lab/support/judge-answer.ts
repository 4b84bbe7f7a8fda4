// Whether an answer is the right one for a failure.

import type { Answer } from './ask.ts';
import type { Failure } from './failures.ts';

const internals: Record<string, RegExp> = {
  'a stack': /\n\s+at |\\n\s+at /,
  'a path': /node_modules|\/src\/|\/srv\/|no\/such/,
  SQL: /\bSELECT\b/,
  'a secret': /hunter2/,
  'an address': /10\.0\.0\.5|127\.0\.0\.1/,
  'an inner message': /Cannot read prop|no orders|no mirror|fetch fail/,
};

/** Which internals it shows; empty when none. */
export function leaksOf({ body, headers }: Answer): string[] {
  const text = body + JSON.stringify(headers);
  return Object.entries(internals)
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => name);
}

/** What is wrong with the problem document; undefined: nothing. */
export function faultOf(
  answer: Answer,
  { status, code }: Pick<Failure, 'status' | 'code'>,
): string | undefined {
  if (answer.status !== status) {
    return `${answer.status} instead of ${status}`;
  }
  if (code === undefined) return undefined;
  const type = String(answer.headers['content-type']);
  if (!type.startsWith('application/problem+json')) {
    return `no problem document, but ${type}`;
  }
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  const kind = `:${code.toLowerCase().replaceAll('_', '-')}`;
  if (problem['status'] !== status) return 'another status inside';
  if (problem['code'] !== code) return `${String(problem['code'])}`;
  if (String(problem['type']).endsWith(kind)) return undefined;
  return `of type ${String(problem['type'])}`;
}
