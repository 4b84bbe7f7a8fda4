// A time of this machine, for people and for scripts.

import { html, type Part } from './html.ts';

const written = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

export function localTime(at: Date): Part {
  return html`<time datetime="${at.toISOString()}"
    >${localText(at)}</time
  >`;
}

/** The same in a name, where no markup may stand. */
export function localText(at: Date): string {
  return written.format(at);
}
