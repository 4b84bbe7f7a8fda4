// Clients that ask without a pause until the server is gone.

import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

interface Answers {
  answered: number;
  /** Requests that were sent and got no whole answer. */
  lost: string[];
}

/** Each keeps its connection. `begun` when each had an answer. */
export function busyClients(url: string, clients = 20) {
  const answers: Answers = { answered: 0, lost: [] };
  const all = Array.from({ length: clients }, () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () => askOnce(url, agent, answers);
    const first = ask();
    return { first, last: askOn(first, ask) };
  });
  const begun = Promise.all(all.map(({ first }) => first));
  const last = Promise.all(all.map((client) => client.last));
  return { begun, ended: last.then(() => answers) };
}

async function askOn(
  first: Promise<boolean>,
  ask: () => Promise<boolean>,
): Promise<void> {
  let isThere = await first;
  while (isThere) isThere = await ask();
}

/** Resolves to false when nobody listens any more. */
async function askOnce(url: string, agent: Agent, answers: Answers) {
  try {
    const request = get(url, { agent });
    const [response] = (await once(request, 'response')) as [
      IncomingMessage,
    ];
    response.resume();
    await once(response, 'end');
    answers.answered += 1;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED') return false;
    answers.lost.push(String(error));
  }
  return true;
}
