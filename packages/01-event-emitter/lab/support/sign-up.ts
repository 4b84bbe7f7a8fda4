// Sends signups at a steady pace: it does not wait for an answer
// before it sends the next one.

import { setTimeout as sleep } from 'node:timers/promises';

export interface SignUps {
  /** Of the first user. */
  from: number;
  count: number;
  /** Between one and the next. */
  everyMs: number;
  /** Asked when a signup is answered. @param id The user's. */
  hasMail: (id: string) => boolean;
  signal: AbortSignal;
}

export interface SignUpResult {
  /** Of the signups that were answered with a 201. */
  times: number[];
  /** Of those, the ones that were answered before their mail. */
  beforeMail: number;
  /** Answered with an error, or not at all. */
  failed: number;
}

export async function signUp(
  url: string,
  { from, count, everyMs, hasMail, signal }: SignUps,
): Promise<SignUpResult> {
  const times: number[] = [];
  let beforeMail = 0;
  const all = Array.from({ length: count }, async (_, i) => {
    await sleep(i * everyMs, undefined, { signal });
    const began = performance.now();
    const email = `user-${from + i}@example.com`;
    const id = await post(url, { name: 'User', email }, signal);
    if (!id) return;
    times.push(performance.now() - began);
    if (!hasMail(id)) beforeMail += 1;
  });
  await Promise.all(all);
  return { times, beforeMail, failed: count - times.length };
}

/** Lets V8 compile the path of a signup; sends no mail. */
export async function warmUp(
  url: string,
  signal: AbortSignal,
): Promise<void> {
  for (let i = 0; i < 50; i += 1) await post(url, {}, signal);
}

/** Returns the new user's id; undefined when there is none. */
async function post(
  url: string,
  body: object,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/users`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    const { id } = (await answer.json()) as { id?: string };
    return id;
  } catch {
    return undefined;
  }
}
