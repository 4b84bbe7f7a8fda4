// What each signal unsubscribes. A signal has one listener of ours:
// Node looks through all of them to add or remove one.

export function createSignals() {
  const bySignal = new Map<AbortSignal, Set<() => void>>();

  function abort({ target }: Event) {
    for (const off of bySignal.get(target as AbortSignal) ?? []) off();
  }

  return {
    add(signal: AbortSignal, off: () => void) {
      const all = bySignal.get(signal) ?? new Set();
      bySignal.set(signal, all.add(off));
      if (all.size === 1) signal.addEventListener('abort', abort);
    },
    // Else the signal keeps the listener for as long as it lives.
    remove(signal: AbortSignal, off: () => void) {
      const all = bySignal.get(signal);
      if (!all?.delete(off) || all.size > 0) return;
      bySignal.delete(signal);
      signal.removeEventListener('abort', abort);
    },
  };
}
