// One screen, painted again at each news.

import type { Look } from '@under-load/lab/cli';
import type { Display, LiveView } from './display.ts';
import { fitWidth, wrap } from './fit-width.ts';
import { renderScreen } from './render-screen.ts';

/** The clock moves without any other news. */
const tickMs = 15_000;

const home = '\x1b[H';
const clear = `\x1b[2J${home}`;
const clearLine = '\x1b[K';
const clearBelow = '\x1b[J';

export function screenDisplay(
  look: Look,
  output: NodeJS.WriteStream,
): Display {
  let view: LiveView | undefined;
  let notice: string[] = [];
  // What was told stays for the run that follows it, and no longer.
  let isFresh = false;
  // While pages are shown, news must not paint over them.
  let pages: string[] = [];

  function paint(next = view): void {
    view = next;
    if (pages.length > 0 || !view) return;
    const { columns, rows } = output;
    const lines = renderScreen({ view, notice, look, rows })
      .map((line) => `${fitWidth(line, columns)}${clearLine}`)
      .join('\n');
    output.write(`${home}${lines}${clearBelow}`);
  }

  function showPage(): void {
    const more = pages.length - 1;
    const after =
      more > 0 ? `${more} more: any key` : 'Any key goes back';
    output.write(`${clear}${pages[0]}\n\n${after}.`);
  }

  const repaint = () => paint();
  const timer = setInterval(repaint, tickMs);
  output.on('resize', repaint);
  output.write(clear);
  return {
    begin(next) {
      if (!isFresh) notice = [];
      isFresh = false;
      paint(next);
    },
    add: (_graded, next) => paint(next),
    end: paint,
    tell(lines) {
      notice = lines.flatMap((line) => wrap(line, output.columns));
      isFresh = true;
      paint();
    },
    show(text) {
      pages = pagesOf(text, output);
      showPage();
    },
    onKey() {
      notice = [];
      const turned = pages.shift() !== undefined && pages.length > 0;
      output.write(clear);
      if (turned) showPage();
      else paint();
      return turned;
    },
    close() {
      clearInterval(timer);
      output.off('resize', repaint);
      output.write('\n');
    },
  };
}

function pagesOf(
  text: string,
  { columns, rows }: NodeJS.WriteStream,
): string[] {
  const lines = text.split('\n').flatMap((line) => wrap(line, columns));
  const room = Math.max(1, rows - 3);
  const count = Math.ceil(lines.length / room);
  return Array.from({ length: count }, (_, page) =>
    lines.slice(page * room, (page + 1) * room).join('\n'),
  );
}
