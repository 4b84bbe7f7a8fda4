// Which clients count as one, by their address.

import { isIPv6 } from 'node:net';

/**
 * An IPv4 address as it is. Of an IPv6 address the first 56 bits: a
 * provider gives so much to one customer, who could else have a new
 * address for each request.
 */
export function addressKey(address = 'unknown'): string {
  const [plain = ''] = address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .split('%');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const before = groupsOf(head);
  const zeros = 8 - before.length - groupsOf(tail).length;
  const all = [...before, ...Array<number>(zeros).fill(0)];
  const [a, b, c, d = 0] = [...all, ...groupsOf(tail)];
  const first = [a, b, c, d & 0xff00].map(hex).join(':');
  return `${first}::/56`;
}

const hex = (group = 0) => group.toString(16);

/** The last two of them may be written as an IPv4 address. */
function groupsOf(text: string): number[] {
  const groups = text.replace(/\d+(\.\d+){3}$/, '0:0').split(':');
  return groups.filter(Boolean).map((group) => parseInt(group, 16));
}
