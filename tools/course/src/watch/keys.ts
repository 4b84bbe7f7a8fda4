// Single keys, as they are pressed.

import { emitKeypressEvents, type Key } from 'node:readline';

export interface KeyListener {
  /** Gets `n`, `return` and so on. */
  onKey: (name: string) => void;
  /** A pipe that keys came from has ended. */
  onEnd: () => void;
}

/**
 * Ctrl-C, which a raw terminal sends as a key, is passed on as the
 * signal that it means.
 *
 * @returns A function that gives the terminal back as it was.
 */
export function readKeys(
  input: NodeJS.ReadStream,
  { onKey, onEnd }: KeyListener,
): () => void {
  const press = (text: string | undefined, key: Key) => {
    if (key.ctrl && key.name === 'c') process.emit('SIGINT', 'SIGINT');
    else if (!key.ctrl && !key.meta) onKey(key.name ?? text ?? '');
  };
  emitKeypressEvents(input);
  input.on('keypress', press);
  input.on('end', onEnd);
  if (input.isTTY) input.setRawMode(true);
  input.resume();
  return () => {
    input.off('keypress', press);
    input.off('end', onEnd);
    if (input.isTTY) input.setRawMode(false);
    input.pause();
  };
}
