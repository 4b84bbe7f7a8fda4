// Sends signups at a steady pace: it does not wait for an answer
// before it sends the next one.

import { setTimeout as sleep } from 'node:timers/promises';

export interface SignUps {
  count: number;
  /** Between one and the next. */
  everyMs: number;
  signal: AbortSignal;
}

export interface SignUpResult {
  /** Of the signups that were answered with a 201. */
  times: number[];
  /** Answered with an error, or not at all. */
  failed: number;
}

export async function signUp(
  url: string,
  { count, everyMs, signal }: SignUps,
): Promise<SignUpResult> {
  const times: number[] = [];
  const all = Array.from({ length: count }, async (_, i) => {
    await sleep(i * everyMs, undefined, { signal });
    const began = performance.now();
    const email = `user-${i}@example.com`;
    const status = await post(url, { name: 'User', email }, signal);
    if (status === 201) times.push(performance.now() - began);
  });
  await Promise.all(all);
  return { times, failed: count - times.length };
}

/** Lets V8 compile the path of a signup; sends no mail. */
export async function warmUp(
  url: string,
  signal: AbortSignal,
): Promise<void> {
  for (let i = 0; i < 50; i += 1) await post(url, {}, signal);
}

/** Answers the status; 0 when there was no answer. */
async function post(
  url: string,
  body: object,
  signal: AbortSignal,
): Promise<number> {
  try {
    const answer = await fetch(`${url}/users`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
