// Live coding: the command, its keys, and the way from rung to rung.

import { openCheckpoints } from '@under-load/course/checkpoints';
import { keyHelp } from '@under-load/course/live-keys';
import type { CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';

export async function liveCoding({
  name,
  folder,
  lesson,
}: CourseLesson): Promise<Part> {
  const { rungs, subject, filesAt } = openCheckpoints(folder, lesson);
  const texts = await Promise.all(
    rungs.map(async (_rung, index) => {
      const files = await filesAt(index);
      return [...files.values()].join('');
    }),
  );
  const { diffLines } = await import('diff');
  const steps = texts.slice(1).map((text, index) => {
    const { added, removed } = count(
      diffLines(texts[index] ?? '', text),
    );
    return html`<li>
      <code>${rungs[index + 1]?.name}</code>: ${added} lines to write,
      ${removed} to delete
    </li>`;
  });
  return html`<h2>Live coding</h2>
    <p>In the repository, in a terminal that the room can see:</p>
    <pre tabindex="0"><code>pnpm lesson live ${name}</code></pre>
    <p>
      It copies the bottom rung to <code>src/live/${subject}</code>,
      which git ignores, and tells which behaviours hold while you type.
      Every rung is a checkpoint: jump to the next one whenever you
      like.
    </p>
    <dl class="live-keys">${keyHelp.split(', ').map(keyOf)}</dl>
    <ol class="checkpoints">
      <li><code>${rungs[0]?.name}</code>: here it begins</li>
      ${steps}
    </ol>`;
}

/** `n next` or `Enter run`. */
function keyOf(help: string): Part {
  const [key, ...meaning] = help.split(' ');
  return html`<div>
    <dt><kbd>${key}</kbd></dt>
    <dd>${meaning.join(' ')}</dd>
  </div>`;
}

type Change = { added: boolean; removed: boolean; count: number };

function count(changes: Change[]) {
  const sum = (kind: 'added' | 'removed') =>
    changes
      .filter((change) => change[kind])
      .reduce((total, change) => total + change.count, 0);
  return { added: sum('added'), removed: sum('removed') };
}
