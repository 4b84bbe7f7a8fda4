// Live coding: the command of each ladder, and its keys.

import { ladderName } from '@under-load/course/ladder-name';
import { keyHelp } from '@under-load/course/live-keys';
import type { CourseLesson } from '../course/course.ts';
import { pnpm } from '../course/pnpm.ts';
import { html, type Part } from './html.ts';

export function liveCoding({ name, lesson }: CourseLesson): Part {
  const { ladders } = lesson;
  const command = pnpm(`lesson live ${name}`);
  const commands =
    ladders.length > 1
      ? ladders.map((ladder) => `${command} ${ladderName(ladder)}`)
      : [command];
  return html`<h2>Live coding</h2>
    <p>In the repository, in a terminal that the room can see:</p>
    <pre tabindex="0"><code>${commands.join('\n')}</code></pre>
    <p>
      The command copies the bottom rung, with all its files, to
      <code>src/live/</code>, which git ignores. While you type, it
      tells which behaviours hold. Every rung is a checkpoint: jump to
      the next one whenever you like.
    </p>
    <dl class="live-keys">${keyHelp.split(', ').map(keyOf)}</dl>`;
}

/** `n next` or `Enter run`. */
function keyOf(help: string): Part {
  const [key, ...meaning] = help.split(' ');
  return html`<div>
    <dt><kbd>${key}</kbd></dt>
    <dd>${meaning.join(' ')}</dd>
  </div>`;
}
