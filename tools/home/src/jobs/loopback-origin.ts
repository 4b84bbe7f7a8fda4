// Where a server says that it listens.

const urls = /https?:\/\/[^\s'"<>()]+(?=[\s'"<>()])/g;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The origin of the first URL of this machine in what was printed;
 * what follows the URL must be there, or half of it may be missing.
 */
export function loopbackOrigin(printed: string): string | undefined {
  for (const [found] of printed.matchAll(urls)) {
    const text = found.replace(/[.,;:!]+$/, '');
    if (!URL.canParse(text)) continue;
    const { protocol, hostname, origin } = new URL(text);
    const isHere = protocol === 'http:' && loopback.has(hostname);
    if (isHere) return origin;
  }
  return undefined;
}
