// The presenter mode: one slide fills the page. What only the
// instructor reads is on another: present-notes.ts.

import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import type { TabContext } from './page-context.ts';
import { type OpenedSlide, openSlide } from './present-open.ts';

/** @param context Its item is the slide's name; empty is the first. */
export async function presentPage(context: TabContext): Promise<Html> {
  const opened = await openSlide(context);
  const { slide } = opened;
  const { lesson, token } = context;
  const isChart = slide.kind === 'chart';
  return layout({
    title: `${slide.title} · ${lesson.lesson.title}`,
    token,
    className: 'present',
    scripts: isChart ? ['present', 'lab'] : ['present'],
    styles: ['highlight', 'lab', 'bars', 'present'],
    body: html`<main
        id="main"
        class="slide ${slide.kind}"
        data-slide="${slide.name}"
        data-lesson="${lesson.name}"
        data-part="slide"
      >
        ${await slide.render()}
      </main>
      ${footer(opened)}`,
  });
}

function footer(opened: OpenedSlide): Part {
  const { slide, slides, index, lesson } = opened;
  const last = slides.length - 1;
  return html`<nav class="steps" aria-label="Slides">
    <a href="/lessons/${lesson}/teach" data-step="leave" title="Leave"
      >${lesson}</a
    >
    <span class="counter" data-counter
      >${index + 1} / ${slides.length}</span
    >
    ${link(opened, 0, 'first', 'Home', 'First')}
    ${link(opened, Math.max(0, index - 1), 'previous', 'ArrowLeft', 'Back')}
    ${link(opened, Math.min(last, index + 1), 'next', 'ArrowRight', 'Next')}
    ${link(opened, last, 'last', 'End', 'Last')}
    <a
      href="/lessons/${lesson}/notes/${slide.name}"
      target="notes-${lesson}"
      data-step="notes"
      data-key="n"
      title="Your notes and a clock, in a window of their own"
      >Notes</a
    >
  </nav>`;
}

function link(
  { slides, lesson }: OpenedSlide,
  to: number,
  step: string,
  key: string,
  title: string,
): Part {
  const name = slides[to]?.name;
  return html`<a
    href="/lessons/${lesson}/present/${name}"
    data-to="${name}"
    data-step="${step}"
    data-key="${key}"
    >${title}</a
  >`;
}
