// node:wasi announces itself as experimental on every first import.
// That is a note to us, and nothing that a student could act on.

/** Runs an import and drops the one warning that node:wasi prints. */
export async function withoutWasiWarning<T>(
  load: () => Promise<T>,
): Promise<T> {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest) => {
    if (String(warning).startsWith('WASI is an experimental')) return;
    Reflect.apply(emitWarning, undefined, [warning, ...rest]);
  };
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
