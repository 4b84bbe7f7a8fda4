// When to end: Ctrl-C, a service manager, a terminal that closes.

/** A program that is still there by then exits, whatever it does. */
const exitMs = 10_000;

/**
 * Returns a signal that aborts at the first SIGINT (Ctrl-C), SIGTERM or
 * SIGHUP (the terminal closes). From then on none of them ends the
 * process, but it ends after ten seconds at the latest.
 */
export function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => interrupted.abort());
  }
  const exitLater = () => void setTimeout(giveUp, exitMs).unref();
  interrupted.signal.addEventListener('abort', exitLater);
  return interrupted.signal;
}

function giveUp() {
  console.error(`Not closed ${exitMs / 1000} s after the signal: exit`);
  process.exit(1);
}
