// The presenter mode: one slide fills the page.

import { RefusedError } from '../security/problems.ts';
import { inlineCode } from '../render/inline-code.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import type { TabContext } from './page-context.ts';
import type { Notes, Slide } from './present-slide.ts';
import { slidesOf } from './present-slides.ts';

/** @param context Its item is the slide's name; empty is the first. */
export async function presentPage(context: TabContext): Promise<Html> {
  const { lesson, item, query, token } = context;
  const slides = await slidesOf(context, lesson);
  const index = item
    ? slides.findIndex(({ name }) => name === item)
    : 0;
  const slide = slides[index];
  if (!slide) {
    const detail = `${lesson.name} has no slide of this name.`;
    throw new RefusedError(404, 'No such slide', detail);
  }
  const isChart = slide.kind === 'chart';
  const hasNotes = query['notes'] !== undefined;
  const place = { slides, index, hasNotes, lesson: lesson.name };
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
      ${hasNotes && notesOf(slide.notes)} ${footer(place)}`,
  });
}

interface Place {
  slides: Slide[];
  index: number;
  hasNotes: boolean;
  lesson: string;
}

function notesOf(notes: Notes): Part {
  return html`<aside
    class="notes"
    aria-label="Speaker notes"
    data-notes
  >
    ${notes.time && html`<p class="time">${notes.time}</p>`}
    <p><b>Say.</b> ${inlineCode(notes.say)}</p>
    ${notes.break && html`<p><b>Do.</b> ${inlineCode(notes.break)}</p>`}
  </aside>`;
}

function footer(place: Place): Part {
  const { slides, index, hasNotes, lesson } = place;
  const last = slides.length - 1;
  const notes = urlOf({ ...place, hasNotes: !hasNotes }, index);
  return html`<nav class="steps" aria-label="Slides">
    <a href="/lessons/${lesson}/teach" data-step="leave" title="Leave"
      >${lesson}</a
    >
    <span class="counter" data-counter
      >${index + 1} / ${slides.length}</span
    >
    ${link(place, 0, 'first', 'Home', 'First')}
    ${link(place, Math.max(0, index - 1), 'previous', 'ArrowLeft', 'Back')}
    ${link(place, Math.min(last, index + 1), 'next', 'ArrowRight', 'Next')}
    ${link(place, last, 'last', 'End', 'Last')}
    <a href="${notes}" data-step="notes" data-key="n">Notes</a>
  </nav>`;
}

function link(
  place: Place,
  to: number,
  step: string,
  key: string,
  title: string,
): Part {
  return html`<a
    href="${urlOf(place, to)}"
    data-step="${step}"
    data-key="${key}"
    >${title}</a
  >`;
}

function urlOf(place: Place, index: number): string {
  const { slides, lesson, hasNotes } = place;
  const query = hasNotes ? '?notes' : '';
  return `/lessons/${lesson}/present/${slides[index]?.name}${query}`;
}
