// Requests a second, each on a connection of its own: one that is kept
// stays with the worker that it met first, and on a busy machine most
// of them may have met the same.

import { get } from 'node:http';

export interface RateOptions {
  inFlight: number;
  durationMs: number;
}

export async function requestRate(
  url: string,
  { inFlight, durationMs }: RateOptions,
): Promise<number> {
  const began = performance.now();
  let answered = 0;

  async function line(): Promise<void> {
    while (performance.now() - began < durationMs) {
      await ask(url);
      answered += 1;
    }
  }

  await Promise.all(Array.from({ length: inFlight }, line));
  return (answered / (performance.now() - began)) * 1000;
}

/** @throws Error when there is no good answer. */
function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (answer) => {
      const { statusCode } = answer;
      if (statusCode !== 200) reject(new Error(`status ${statusCode}`));
      answer.on('end', resolve).on('error', reject).resume();
    }).on('error', reject);
  });
}
