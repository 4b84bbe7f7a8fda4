// Resolves when the process is told to stop: by a signal, or by a
// message of its parent, since Windows has no such signals.

export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
    process.on('message', (message) => {
      if (message === 'stop') resolve();
    });
  });
}
