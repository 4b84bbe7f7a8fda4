// Asks over one connection, or over a new one each time: all requests
// of one connection reach the same worker.

import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Asker {
  /** The pid in the answer. @throws when there is none. */
  ask: (path?: string) => Promise<number>;
  close: () => void;
}

export function openAsker(url: string, keepAlive: boolean): Asker {
  const agent = new Agent({ keepAlive, maxSockets: 1 });
  return {
    async ask(path = '/') {
      const answer = await open(`${url}${path}`, agent);
      return Number(await text(answer));
    },
    close: () => agent.destroy(),
  };
}

function open(url: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, resolve).on('error', reject);
  });
}
