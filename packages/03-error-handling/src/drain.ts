// Takes no more requests, and waits for those under way.

import type { Server, ServerResponse } from 'node:http';

export class Drain {
  readonly #server: Server;
  readonly #underWay = new Set<ServerResponse>();
  #draining = false;

  /** Before the server listens: it counts from here on. */
  constructor(server: Server) {
    this.#server = server;
    const ended = (answer: ServerResponse) => this.#ended(answer);
    // One function for all: a request is to cost next to nothing.
    function onClose(this: ServerResponse): void {
      ended(this);
    }
    // First, or an answer may be out before it is counted.
    server.prependListener('request', (_request, answer) => {
      this.#underWay.add(answer);
      if (this.#draining) askToLeave(answer);
      answer.on('close', onClose);
    });
  }

  /** Resolves when all are answered; at the deadline they are cut. */
  async run(deadlineMs: number): Promise<void> {
    this.#draining = true;
    const server = this.#server;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const answer of this.#underWay) askToLeave(answer);
    const cut = () => server.closeAllConnections();
    const deadline = setTimeout(cut, deadlineMs);
    await closed;
    clearTimeout(deadline);
  }

  #ended(answer: ServerResponse): void {
    this.#underWay.delete(answer);
    // Its client was not asked to leave if the headers were out.
    if (this.#draining) this.#server.closeIdleConnections();
  }
}

// Else the client would keep the connection for its next request.
function askToLeave(answer: ServerResponse): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
}
