// How a command is printed: so, it runs on a machine that has Node.js
// and npm alone.

/** @param words Such as `--filter 01-event-emitter start`. */
export function pnpm(words: string): string {
  return `npx -y pnpm@12 ${words}`;
}
