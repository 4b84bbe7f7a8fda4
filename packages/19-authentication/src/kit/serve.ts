// Listens on this machine only, greets, and serves until a signal.

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { interruption } from './interruption.ts';
import { serveUntil } from './shutdown.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** Returns what to print once the server listens. */
  greeting: (url: string) => string;
  /** Called when the server closes. Close endless responses here. */
  onClosing?: () => void;
  /**
   * Ends the server. Give one to a server that prepares something
   * before it listens. @default `interruption()`
   */
  signal?: AbortSignal;
}

/** A client may send its body for so long after the answer. */
const lateBodyMs = 1000;

/**
 * Resolves once a signal has ended the server. `GET /readyz` answers
 * 200, and 503 from the signal on: a load balancer asks for that.
 */
export async function serve(
  app: RequestListener,
  options: ServeOptions,
): Promise<void> {
  const { port, greeting, onClosing } = options;
  const signal = options.signal ?? interruption();
  if (signal.aborted) return;
  const server = createServer((request, response) => {
    cutLateBody(request, response);
    if (request.url !== '/readyz') return app(request, response);
    response.writeHead(signal.aborted ? 503 : 200).end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const ended = serveUntil(signal, server, onClosing);
  const { port: open } = server.address() as AddressInfo;
  console.log(greeting(`http://127.0.0.1:${open}`));
  await ended;
}

/** Else a client could send for hours what nobody reads. */
export function cutLateBody(
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.once('finish', () => {
    if (request.complete) return;
    const cut = setTimeout(() => request.socket.destroy(), lateBodyMs);
    request.once('close', () => clearTimeout(cut));
  });
}

/**
 * Runs a program. When it fails, prints one sentence and sets the exit
 * code 1.
 */
export async function runMain(main: () => Promise<void>) {
  try {
    await main();
  } catch (error) {
    console.error(explain(error as NodeJS.ErrnoException));
    process.exitCode = 1;
  }
}

export function explain(error: NodeJS.ErrnoException): string {
  if (error.code !== 'EADDRINUSE') return error.message;
  const { port } = error as unknown as { port: number };
  return `Port ${port} is taken: end the program that listens there, or set PORT=0 for any free port.`;
}

/** The flags of `curl` that send JSON, in sh, cmd and PowerShell 7. */
export function curlJson(body: object): string {
  const quoted = JSON.stringify(body).replaceAll('"', '\\"');
  return `-H "Content-Type: application/json" -d "${quoted}"`;
}
