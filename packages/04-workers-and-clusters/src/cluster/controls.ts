// How a cluster is told to end or to restart: by a signal, or by a
// message of the process that started it, since Windows has no SIGHUP
// that one could send.

export interface Controls {
  stop: () => void;
  restart: () => void;
}

/** @returns Stops listening. */
export function onControl({ stop, restart }: Controls): () => void {
  const onMessage = (message: unknown) => {
    if (message === 'stop') stop();
    if (message === 'restart') restart();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', restart);
  process.on('message', onMessage);
  return () => {
    // The signals stay: a second Ctrl-C must not cut the end short.
    process.off('message', onMessage);
  };
}
