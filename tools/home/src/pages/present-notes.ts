// The notes of a slide, for a second window: what to say and do, the
// next slide, and a clock. The window that the room sees has none.

import { inlineCode } from '../render/inline-code.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import type { TabContext } from './page-context.ts';
import { type OpenedSlide, openSlide } from './present-open.ts';
import type { Slide } from './present-slide.ts';

/** @param context Its item is the slide's name; empty is the first. */
export async function notesPage(context: TabContext): Promise<Html> {
  const opened = await openSlide(context);
  const { lesson, token } = context;
  const { from, to } = opened.slide.plan;
  return layout({
    title: `Notes · ${lesson.lesson.title}`,
    token,
    scripts: ['notes'],
    styles: ['highlight', 'lab', 'bars', 'present', 'notes'],
    body: html`<main
      id="main"
      class="speaker"
      data-lesson="${lesson.name}"
    >
      <div class="clock">
        <span role="timer" aria-label="Time so far" data-clock
          >0:00</span
        >
        <p data-against>${lesson.lesson.minutes} minutes in all</p>
        <button type="button" data-clock-switch data-key="s">
          Start
        </button>
        <button type="button" class="quiet" data-clock-reset>
          Set to 0:00
        </button>
      </div>
      <div
        class="parts"
        data-part="notes"
        data-notes="${opened.slide.name}"
        data-from="${from}"
        data-to="${to}"
      >
        ${now(opened)} ${await then(opened.next)} ${ways(opened)}
      </div>
    </main>`,
  });
}

function now({ slide, slides, index }: OpenedSlide): Part {
  const { title, notes, plan } = slide;
  return html`<section class="now" aria-label="This slide">
    <p class="time">
      Slide ${index + 1} of ${slides.length} · planned: minutes
      ${plan.from} to ${plan.to}
    </p>
    <h1>${title}</h1>
    <p class="say">${inlineCode(notes.say)}</p>
    ${
      notes.break &&
      html`<p class="say"><b>Do.</b> ${inlineCode(notes.break)}</p>`
    }
  </section>`;
}

async function then(next: Slide | undefined): Promise<Part> {
  return html`<section class="then" aria-label="The next slide">
    <h2>Next: ${next?.title ?? 'the end'}</h2>
    ${
      next &&
      html`<div class="preview" inert aria-hidden="true">
        <div class="slide ${next.kind}">${await next.render()}</div>
      </div>`
    }
  </section>`;
}

function ways(opened: OpenedSlide): Part {
  const { slides, index } = opened;
  const last = slides.length - 1;
  return html`<nav class="ways" aria-label="Slides">
    ${way(opened, Math.max(0, index - 1), 'previous', 'ArrowLeft', 'Back')}
    ${way(opened, Math.min(last, index + 1), 'next', 'ArrowRight', 'Next')}
  </nav>`;
}

/** Moves the slides, too: `public/notes.js` tells them. */
function way(
  { slides }: OpenedSlide,
  to: number,
  step: string,
  key: string,
  title: string,
): Part {
  return html`<button
    type="button"
    data-go="${slides[to]?.name}"
    data-step="${step}"
    data-key="${key}"
  >
    ${title}
  </button>`;
}
