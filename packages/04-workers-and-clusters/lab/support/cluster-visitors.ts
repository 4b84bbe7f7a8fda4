// Clients that send requests at a steady pace, whether or not the last
// one was answered. Half of them keep their connection alive; half open
// one for each request.

import { Agent, get } from 'node:http';

export interface VisitorOptions {
  url: string;
  path: string;
  /** Between one and the next. */
  everyMs: number;
}

export interface Visits {
  sent: number;
  /** No answer, an error status, or none within two seconds. */
  failed: number;
}

export class Visitors {
  readonly #agent = new Agent({ keepAlive: true, scheduling: 'fifo' });
  readonly #timer: NodeJS.Timeout;
  readonly #visits: Promise<boolean>[] = [];

  constructor({ url, path, everyMs }: VisitorOptions) {
    this.#timer = setInterval(() => {
      const isKept = this.#visits.length % 2 === 0;
      const agent = isKept ? this.#agent : false;
      this.#visits.push(visit(`${url}${path}`, agent));
    }, everyMs);
  }

  /** Resolves when the last of them has an answer, or none. */
  async end(): Promise<Visits> {
    clearInterval(this.#timer);
    const answered = await Promise.all(this.#visits);
    this.#agent.destroy();
    const failed = answered.filter((isGood) => !isGood).length;
    return { sent: answered.length, failed };
  }
}

function visit(url: string, agent: Agent | false): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent, timeout: 2000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode === 200));
      answer.on('error', () => resolve(false));
    });
    request.on('timeout', () => request.destroy(new Error('late')));
    request.on('error', () => resolve(false));
  });
}
