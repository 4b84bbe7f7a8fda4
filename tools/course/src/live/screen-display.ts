// One screen, painted again at each news.

import type { Look } from '@under-load/lab/cli';
import type { Display, LiveView } from './display.ts';
import { fitWidth } from './fit-width.ts';
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
  // While a page is shown, news must not paint over it.
  let page = false;

  function paint(next = view): void {
    view = next;
    if (page || !view) return;
    const { columns, rows } = output;
    const lines = renderScreen({ view, notice, look, rows })
      .map((line) => `${fitWidth(line, columns)}${clearLine}`)
      .join('\n');
    output.write(`${home}${lines}${clearBelow}`);
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
      notice = lines;
      isFresh = true;
      paint();
    },
    show(text) {
      page = true;
      output.write(`${clear}${text}\n\nAny key goes back.`);
    },
    onKey() {
      notice = [];
      if (page) output.write(clear);
      page = false;
      paint();
    },
    close() {
      clearInterval(timer);
      output.off('resize', repaint);
      output.write('\n');
    },
  };
}
