// Load over HTTP, and what came of it.

import autocannon from 'autocannon';

export interface Load {
  urls: string[];
  /** Open connections to each URL, one request at a time on each. */
  connections: number;
  /** Requests to each URL; else as long as `durationMs`. */
  amount?: number;
  durationMs?: number;
  /** Path, or paths in turn. */
  paths: string[];
  signal: AbortSignal;
  /** Later answers count as failed. @default 60 */
  timeoutSeconds?: number;
  /** Hears of each good answer, with its time in ms. */
  onAnswer?: (ms: number) => void;
}

export interface LoadResult {
  answered: number;
  /** Answers with an error status, no answer, or one too late. */
  failed: number;
}

export async function sendLoad(load: Load): Promise<LoadResult> {
  const runs = load.urls.map((url) => sendTo(url, load));
  const results = await Promise.all(runs);
  const sum = (key: keyof LoadResult) =>
    results.reduce((total, result) => total + result[key], 0);
  return { answered: sum('answered'), failed: sum('failed') };
}

function sendTo(url: string, load: Load): Promise<LoadResult> {
  const { paths, connections, amount, durationMs, signal } = load;
  return new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        ...(amount ? { amount } : {}),
        // Ended below: autocannon counts time in whole seconds.
        duration: 600,
        timeout: load.timeoutSeconds ?? 60,
        requests: paths.map((path) => ({ path })),
      },
      (error, result) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        if (error) reject(error as Error);
        else resolve(summarise(result));
      },
    );
    const stop = () => void run.stop();
    const timer = durationMs ? setTimeout(stop, durationMs) : undefined;
    signal.addEventListener('abort', stop);
    run.on('response', (_client, status, _bytes, ms) => {
      if (status < 400) load.onAnswer?.(ms);
    });
  });
}

function summarise(result: autocannon.Result): LoadResult {
  const { errors, timeouts, non2xx } = result;
  // autocannon counts a timeout among its errors, too.
  const unanswered = Math.max(errors, timeouts);
  return { answered: result['2xx'], failed: unanswered + non2xx };
}
