// Line by line: for pipes, for plain text, for one run.

import type { Look } from '@under-load/lab/cli';
import {
  renderPrinted,
  renderReason,
  renderScore,
} from '../grade/render-grade.ts';
import { print } from '../print.ts';
import type { Display } from './display.ts';
import { renderLiveBehaviour, renderPosition } from './render-live.ts';

/** `help` stands below each run; it may be empty. */
export function lineDisplay(look: Look, help: string): Display {
  const tell = (lines: string[]) =>
    void print(lines.map((line) => `${line}\n`).join(''));
  return {
    begin({ lesson, position, subject }) {
      tell([
        '',
        ...renderPosition(lesson, position, look),
        subject,
        '',
      ]);
    },
    add(graded, { position }) {
      const line = renderLiveBehaviour(graded, position.rung, look);
      tell([line, ...renderPrinted(graded, look)]);
    },
    end({ grade }) {
      if (!grade) return;
      tell(['', renderReason(grade, look), renderScore(grade)]);
      if (help) tell([help]);
    },
    tell,
    show: (text) => tell(['', text, '']),
    onKey: () => false,
    close() {},
  };
}
