// Decides on colours and spinners, here and nowhere else.

import picocolors from 'picocolors';

export interface Look {
  /** No colour, no spinner, ASCII only. */
  plain: boolean;
  colors: ReturnType<typeof picocolors.createColors>;
}

/** Plain when asked, under NO_COLOR, and in a pipe. */
export function chooseLook(askedPlain: boolean): Look {
  // https://no-color.org: any value but the empty one counts.
  const noColor = Boolean(process.env['NO_COLOR']);
  const dumb = process.env['TERM'] === 'dumb';
  const terminal = isTerminal(process.stdout, process.stderr);
  const plain = askedPlain || noColor || dumb || !terminal;
  return { plain, colors: picocolors.createColors(!plain) };
}

// A terminal without a width, as some CI runners offer, is none: a
// spinner there divides by zero columns and never returns.
function isTerminal(...streams: NodeJS.WriteStream[]): boolean {
  return streams.every(({ isTTY, columns }) => isTTY && columns > 0);
}
