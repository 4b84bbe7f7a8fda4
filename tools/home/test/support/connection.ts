// Whether anything listens at an address.

import { once } from 'node:events';
import { connect } from 'node:net';

export async function isListening(
  host: string,
  port: number,
): Promise<boolean> {
  const socket = connect({ host, port, timeout: 2_000 });
  // Nobody answers at all: some firewalls drop what they refuse.
  socket.once('timeout', () => socket.destroy(new Error('silence')));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

export function portOf(url: string): number {
  return Number(new URL(url).port);
}
