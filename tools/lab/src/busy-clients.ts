// Clients that ask without a pause, for tests of a server's end.

import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

export interface Answers {
  answered: number;
  /** Requests that were sent and got no answer, or half of one. */
  lost: string[];
}

export interface BusyClients {
  /** Resolves once every client has had an answer. */
  begun: Promise<unknown>;
  /** Resolves once the server accepts no connection any more. */
  ended: Promise<Answers>;
}

/** Each client keeps its connection, as a browser does. */
export function busyClients(url: string, clients = 20): BusyClients {
  const answers: Answers = { answered: 0, lost: [] };
  const all = Array.from({ length: clients }, () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = askOnce(url, agent, answers);
    return { first, last: askOn(first, url, agent, answers) };
  });
  const begun = Promise.all(all.map(({ first }) => first));
  const last = Promise.all(all.map((client) => client.last));
  return { begun, ended: last.then(() => answers) };
}

async function askOn(
  first: Promise<boolean>,
  url: string,
  agent: Agent,
  answers: Answers,
): Promise<void> {
  let isThere = await first;
  while (isThere) isThere = await askOnce(url, agent, answers);
  agent.destroy();
}

/** Resolves to false when the server is gone. */
async function askOnce(
  url: string,
  agent: Agent,
  answers: Answers,
): Promise<boolean> {
  try {
    const request = get(url, { agent });
    const [response] = (await once(request, 'response')) as [
      IncomingMessage,
    ];
    response.resume();
    await once(response, 'end');
    answers.answered += 1;
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ECONNREFUSED') return false;
    answers.lost.push(String(error));
    return true;
  }
}
