// Ctrl-C before there is a server that could end.

/** Aborts at SIGINT or SIGTERM, which no longer end the process. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => controller.abort());
  }
  return controller.signal;
}
