// Windows has no signals between processes: kill() ends a process at
// once, and nothing is left to observe.

export function onPosix(declareTests: () => void): void {
  if (process.platform !== 'win32') declareTests();
}
