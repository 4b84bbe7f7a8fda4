// The title slide of a rung: its idea, what it adds, what breaks it.

import { addsText } from '../course/rung-step.ts';
import { inlineCode } from '../render/inline-code.ts';
import { html, type Part } from './html.ts';
import { rungIdea } from './ladder-idea.ts';
import { slideLimits } from './present-limits.ts';
import type { OpenedRung } from './opened-rung.ts';
import type { Slide } from './present-slide.ts';

export function rungTitleSlide(opened: OpenedRung): Slide {
  const { slide, rung, notes } = opened;
  const texts = [rung.idea, rung.trap ?? '', rung.break];
  return {
    name: slide,
    title: rung.title,
    kind: 'rung',
    notes,
    size: {
      lines: texts.reduce((sum, text) => sum + rowsOf(text), 0),
      columns: slideLimits.textColumns,
    },
    async render() {
      return html`<p class="kicker">${placeOf(opened)}</p>
        <h1>${rung.title}</h1>
        ${rungIdea(rung)}
        <p class="path">${scoreOf(opened)}</p>
        <section class="break">
          <h2>Break it</h2>
          <p>${inlineCode(rung.break)}</p>
        </section>`;
    },
  };
}

function rowsOf(text: string): number {
  return Math.ceil(text.length / slideLimits.textColumns);
}

function placeOf({ ladder, index, rung, from }: OpenedRung): Part {
  const { folder, rungs } = ladder;
  return html`Rung ${index + 1} of ${rungs.length} ·
    <code>src/${folder}/${rung.name}</code> · ${rung.minutes} minutes,
    from ${from}`;
}

function scoreOf({ step, ladder, rung }: OpenedRung): Part {
  const broken = Object.keys(rung.breaks).length;
  const { length } = ladder.behaviours;
  return html`<span data-adds>${addsText(step)}</span> · holds
    <b>${length - broken}</b> of ${length}
    behaviours${broken > 0 && html`, breaks <b>${broken}</b>`}`;
}
