// Listens on this machine only, greets, and serves until a signal.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interruption, serveUntil } from './shutdown.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** Returns what to print once the server listens. */
  greeting: (url: string) => string;
  /** Called at the signal. Close endless responses here. */
  onSignal?: () => void;
  /**
   * Ends the server. Give one to a server that prepares something
   * before it listens. @default `interruption()`
   */
  signal?: AbortSignal;
}

/** Resolves once SIGINT, SIGTERM or `signal` has ended the server. */
export async function serve(
  app: RequestListener,
  options: ServeOptions,
): Promise<void> {
  const { port, greeting, onSignal } = options;
  const signal = options.signal ?? interruption();
  if (signal.aborted) return;
  const server = createServer(app);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const ended = serveUntil(signal, server, onSignal);
  const { port: open } = server.address() as AddressInfo;
  console.log(greeting(`http://127.0.0.1:${open}`));
  await ended;
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
