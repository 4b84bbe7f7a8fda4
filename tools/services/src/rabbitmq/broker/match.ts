// Whether a binding wants a message.

import { isDeepStrictEqual } from 'node:util';
import type { Binding, ExchangeType } from './exchange.ts';
import type { Message } from './message.ts';

export function matches(
  type: ExchangeType,
  binding: Binding,
  message: Message,
): boolean {
  switch (type) {
    case 'fanout':
      return true;
    case 'direct':
      return binding.routingKey === message.routingKey;
    case 'topic':
      return matchesTopic(binding.routingKey, message.routingKey);
    case 'headers':
      return matchesHeaders(binding, message);
  }
}

/** `*` stands for one word, `#` for any number of them. */
export function matchesTopic(pattern: string, key: string): boolean {
  const words = key === '' ? [] : key.split('.');
  // Where in the words the pattern may have got to so far: one pass,
  // so that a pattern of many # costs no more than its length.
  let reached = new Set([0]);
  for (const part of pattern === '' ? [] : pattern.split('.')) {
    reached = step(part, words, reached);
  }
  return reached.has(words.length);
}

function step(part: string, words: string[], from: Set<number>) {
  if (part === '#') {
    const first = Math.min(...from);
    const rest = words.length - first + 1;
    return new Set(Array.from({ length: rest }, (_, i) => first + i));
  }
  const isNext = (at: number) =>
    at < words.length && (part === '*' || part === words[at]);
  return new Set([...from].filter(isNext).map((at) => at + 1));
}

function matchesHeaders(
  { arguments: { 'x-match': mode = 'all', ...wanted } }: Binding,
  { properties: { headers = {} } }: Message,
): boolean {
  const isThere = ([name, value]: [string, unknown]) =>
    Object.hasOwn(headers, name) &&
    (value === null || isDeepStrictEqual(headers[name], value));
  const asked = Object.entries(wanted).filter(
    ([name]) => !name.startsWith('x-'),
  );
  return mode === 'any' ? asked.some(isThere) : asked.every(isThere);
}
