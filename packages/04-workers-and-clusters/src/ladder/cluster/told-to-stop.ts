// Resolves when the process is told to stop: by Ctrl-C, by a service
// manager, by a terminal that closes, or by a message of its parent.

export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve();
    process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
    process.on('message', (message) => {
      if (message === 'stop') stop();
    });
  });
}
