// What both commands share: signals, exit codes, flushed output.

import { messageOf, StoppedError, UsageError } from './errors.ts';

/** As shells report them: 128 and the signal's number. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Runs `main` to its exit code; a signal aborts it, cleanly. */
export async function runCli(
  command: string,
  main: (signal: AbortSignal) => Promise<number>,
): Promise<never> {
  const stopping = new AbortController();
  let code = 0;
  for (const [name, exitCode] of Object.entries(exitCodes)) {
    process.on(name, () => {
      // Asked twice: the children notice that the lab is gone.
      if (stopping.signal.aborted) process.exit(exitCode);
      code = exitCode;
      stopping.abort();
    });
  }
  try {
    const ended = await main(stopping.signal);
    // Not `||= await`: that would forget a signal of meanwhile.
    code ||= ended;
  } catch (error) {
    code ||= 1;
    if (!(error instanceof StoppedError)) complain(command, error);
  }
  await flush();
  // A lesson's file may have left a handle open: do not wait for it.
  process.exit(code);
}

function complain(command: string, error: unknown): void {
  const known = error instanceof UsageError;
  const detail = error instanceof Error ? error.stack : undefined;
  const text = known ? messageOf(error) : (detail ?? String(error));
  process.stderr.write(`${command}: ${text}\n`);
}

async function flush(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise((resolve) => stream.write('', resolve));
  }
}
