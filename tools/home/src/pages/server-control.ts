// Starts and stops the servers, one or two beside each other, and says
// how they are.

import { ladderName } from '@under-load/course/ladder-name';
import { demoOf, type Ladder } from '@under-load/lab';
import { findOwnVersion, type OwnVersion } from '@under-load/lab/cli';
import { pnpm } from '../course/pnpm.ts';
import type { Side } from '../runs/run-request.ts';
import type { Run } from '../runs/run.ts';
import {
  type ChosenRungs,
  servedLadders,
  usualRung,
} from '../servers/rung-args.ts';
import { runningServer } from '../servers/running-server.ts';
import { serviceNames } from '../servers/service-names.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';

export function serverControl(context: TabContext): Part {
  const [main] = servedLadders(context.lesson.lesson);
  return html`<div class="server-controls">
    <div class="beside">
      ${panel(context, 'left')} ${main && panel(context, 'right')}
    </div>
    ${main && besideButton(main)} ${needs(context)}
  </div>`;
}

/** Undefined where the lesson's server has run on that side never. */
export function runOn(
  { lesson, runs }: Pick<TabContext, 'lesson' | 'runs'>,
  side: Side,
): Run | undefined {
  const [active] = runs.active('server', lesson.name, side);
  return active ?? runs.latest('server', lesson.name, side);
}

function panel(context: TabContext, side: Side): Part {
  const run = runOn(context, side);
  const { lesson, runs } = context;
  const server = runningServer(runs, lesson.name, side);
  const isActive = run && !run.isOver;
  return html`<section
    class="server-control"
    aria-label="${side === 'left' ? 'The server' : 'Beside it'}"
    data-server="${side}"
    data-side="${side}"
    data-run="${run?.id}"
    data-over="${String(run?.isOver ?? false)}"
    data-since="${run?.startedAt.getTime()}"
    data-origin="${server?.origin}"
    data-state="${isActive ? (server ? 'running' : 'starting') : 'stopped'}"
  >
    ${choices(context, side, run)} ${buttons(side, server?.origin)}
    <p class="quietly server-doing" data-server-doing hidden></p>
    <p class="quietly">
      <code class="command" data-server-command="${commandOf(context)}"
        >${commandOf(context)}</code
      >
    </p>
  </section>`;
}

function buttons(side: Side, origin: string | undefined): Part {
  const isLeft = side === 'left';
  const where = isLeft ? '' : ' beside it';
  return html`<div class="server-row">
    <button
      type="button"
      data-server-start
      data-key="${isLeft ? 'r' : 'R'}"
      title="Start the server${where}"
    >
      Start the server <kbd>${isLeft ? 'r' : 'R'}</kbd>
    </button>
    <button
      type="button"
      class="quiet"
      data-server-stop
      data-key="${isLeft ? 'x' : 'X'}"
      title="Stop the server${where}"
      hidden
    >
      Stop it <kbd>${isLeft ? 'x' : 'X'}</kbd>
    </button>
    <p class="server-state" role="status" data-server-state></p>
    <span class="ms" aria-hidden="true" data-server-since></span>
    <a
      href="${origin}"
      target="_blank"
      rel="noreferrer"
      data-server-url
      hidden
    ></a>
  </div>`;
}

function choices(
  { lesson, query }: TabContext,
  side: Side,
  run: Run | undefined,
): Part {
  const ladders = servedLadders(lesson.lesson);
  if (ladders.length === 0) return undefined;
  const asked = side === 'left' ? query : {};
  const chosen =
    run?.request.kind === 'server' ? run.request.rungs : asked;
  return html`<div class="server-row">
    ${ladders.map((ladder, index) => {
      const isOther = side === 'right' && index === 0 && !run;
      const bottom = isOther ? ladder.rungs[0]?.name : undefined;
      const own = findOwnVersion(lesson.folder, ladder);
      const rung = bottom ?? rungIn(chosen ?? {}, ladder);
      return choice(ladder, rung, own);
    })}
  </div>`;
}

function rungIn(chosen: ChosenRungs, ladder: Ladder): string {
  const asked = chosen[ladderName(ladder)];
  const isKnown =
    asked === ladder.exercise ||
    ladder.rungs.some(({ name }) => name === asked);
  return isKnown && asked ? asked : usualRung(ladder);
}

function choice(
  ladder: Ladder,
  chosen: string,
  own: OwnVersion | undefined,
): Part {
  const name = ladderName(ladder);
  return html`<label class="rung-choice">
    <span>${name === 'ladder' ? 'Rung' : `${name} rung`}</span>
    <select
      data-rung-of="${name}"
      data-option="${ladder.server?.option}"
      data-usual="${usualRung(ladder)}"
    >
      ${ladder.rungs.map(
        (rung) =>
          html`<option
            value="${rung.name}"
            ${rung.name === chosen && html`selected`}
          >
            ${rung.name}
          </option>`,
      )}
      ${
        own &&
        html`<option
          value="${own.name}"
          data-own="${own.rung}"
          ${own.name === chosen && html`selected`}
        >
          ${own.name}, yours
        </option>`
      }
    </select>
  </label>`;
}

function besideButton(main: Ladder): Part {
  const [bottom] = main.rungs;
  const usual = usualRung(main);
  return html`<p class="server-row">
    <button
      type="button"
      class="quiet"
      data-beside="${bottom?.name}"
      data-usual="${usual}"
      data-key="b"
      title="Two rungs beside each other, under the same requests"
    >
      <span data-label
        >Start ${bottom?.name} and ${usual} beside each other</span
      >
      <kbd>b</kbd>
    </button>
    <button
      type="button"
      class="quiet"
      data-beside-end
      data-key="B"
      title="Back to one server"
      hidden
    >
      One server only <kbd>B</kbd>
    </button>
  </p>`;
}

function commandOf({ lesson: { name, lesson } }: TabContext): string {
  const words = ['start', ...demoOf(lesson).args].join(' ');
  return pnpm(`--filter ${name} ${words}`);
}

function needs({ lesson: { lesson } }: TabContext): Part {
  const names = lesson.services.map((one) => serviceNames[one]);
  if (names.length === 0) return undefined;
  return html`<p class="quietly">
    Each start brings ${names.join(' and ')} along, which takes a while.
  </p>`;
}
