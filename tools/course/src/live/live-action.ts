// What an instructor can ask for, by a key or by a word.

import type { Look } from '@under-load/lab/cli';
import type { Display } from './display.ts';
import type { LiveSession } from './live-session.ts';
import type { Position } from './place.ts';
import { renderPosition, renderSay } from './render-live.ts';

export interface ActionContext {
  session: LiveSession;
  display: Pick<Display, 'tell' | 'show'>;
  look: Look;
}

type Action = (context: ActionContext) => Promise<void>;

/** @throws UsageError when there is no such rung. */
export const liveActions: Record<string, Action> = {
  async next({ session, display }) {
    display.tell(await session.move(1));
  },
  async previous({ session, display }) {
    display.tell(await session.move(-1));
  },
  async reset({ session, display }) {
    display.tell(await session.move(0));
  },
  async undo({ session, display }) {
    display.tell(await session.undo());
  },
  async begin({ session, display }) {
    display.tell(await session.begin());
  },
  async diff({ session, display, look }) {
    // On demand: the one action that compares.
    const { renderDiff } = await import('./render-diff.ts');
    const target = await nextRung(await session.position());
    const files = await session.scratch.read();
    const diff = renderDiff({ name: 'yours', files }, target, look);
    display.show(diff || `No difference to ${target.name}.`);
  },
  async say({ session, display, look }) {
    const { rung, index, ladder } = await session.position();
    const next = ladder.rungs[index + 1];
    display.show(renderSay(rung, next, look));
  },
  async status({ session, display, look }) {
    const position = await session.position();
    const changed = (await session.isChanged()) ? ', changed' : '';
    display.tell([
      ...renderPosition(session.lesson, position, look),
      `${session.scratch.shown(position.checkpoints.subject)}${changed}`,
    ]);
  },
};

/** The rung above, or the top rung itself. */
async function nextRung({ index, checkpoints }: Position) {
  const { rungs, filesAt } = checkpoints;
  const above = Math.min(index + 1, rungs.length - 1);
  const name = rungs[above]?.name ?? '';
  return { name, files: await filesAt(above) };
}

/** The same, for a watching `live`. */
export const actionOfKey: Record<string, string> = {
  n: 'next',
  p: 'previous',
  d: 'diff',
  s: 'say',
  r: 'reset',
  u: 'undo',
};
