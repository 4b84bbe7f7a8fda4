// Starts and stops the server, and says how it is.

import { demoOf } from '@under-load/lab';
import { pnpm } from '../course/pnpm.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';

export function serverControl(
  { lesson, runs }: TabContext,
  server: RunningServer | undefined,
): Part {
  const { name } = lesson;
  const [active] = runs.active('server', name);
  const run = active ?? runs.latest('server', name);
  return html`<section
    class="server-control"
    aria-label="The server"
    data-server
    data-run="${run?.id}"
    data-over="${String(run?.isOver ?? false)}"
    data-origin="${server?.origin}"
    data-state="${stateOf(run, server)}"
  >
    <div class="server-row">
      <button type="button" data-server-start data-key="r">
        Start the server <kbd>r</kbd>
      </button>
      <button
        type="button"
        class="quiet"
        data-server-stop
        data-key="x"
        hidden
      >
        Stop it <kbd>x</kbd>
      </button>
      <p class="server-state" role="status" data-server-state></p>
      <a
        href="${server?.origin}"
        target="_blank"
        rel="noreferrer"
        data-server-url
        hidden
      ></a>
    </div>
    <p class="quietly">${howItRuns(lesson)}</p>
  </section>`;
}

function stateOf(
  run: { isOver: boolean } | undefined,
  server: RunningServer | undefined,
): string {
  if (!run || run.isOver) return 'stopped';
  return server ? 'running' : 'starting';
}

function howItRuns({ name, lesson }: TabContext['lesson']): Part {
  const names = { redis: 'Redis', postgres: 'PostgreSQL' };
  const words = ['start', ...demoOf(lesson).args].join(' ');
  const needs = lesson.services.map((service) => names[service]);
  return html`It runs
    <code class="command">${pnpm(`--filter ${name} ${words}`)}</code> on
    a free
    port${needs.length > 0 && html`, with ${needs.join(' and ')}`}.`;
}
