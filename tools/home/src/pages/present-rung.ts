// The slides of one rung: its title, its code, what it newly holds.

import { openStep } from '../course/rung-step.ts';
import type { OpenedRung, ShownRung } from './opened-rung.ts';
import { rungCodeSlides } from './present-files.ts';
import { listSlides } from './present-list.ts';
import { rungTitleSlide } from './present-rung-title.ts';
import { rungSlide, type Slide } from './present-slide.ts';

export async function rungSlides(shown: ShownRung): Promise<Slide[]> {
  const { lesson, ladder, index } = shown;
  const rung = ladder.rungs[index];
  if (!rung) return [];
  const step = await openStep(lesson.folder, ladder, rung);
  const notes = { say: rung.say, break: rung.break };
  const slide = rungSlide(ladder, rung);
  const opened = { ...shown, rung, step, slide, notes };
  return [
    rungTitleSlide(opened),
    ...(await rungCodeSlides(opened)),
    ...holdsSlides(opened),
  ];
}

function holdsSlides(opened: OpenedRung): Slide[] {
  const { slide, rung, ladder, index, notes } = opened;
  const before = ladder.rungs[index - 1]?.breaks;
  const sentences = ladder.behaviours.filter(
    (name) => !(name in rung.breaks) && (!before || name in before),
  );
  const left = Object.keys(rung.breaks).length;
  return listSlides({
    slide: `${slide}-holds`,
    title: before ? 'It newly holds' : 'It holds',
    lead: left > 0 ? `and still breaks ${left}` : 'and breaks none',
    sentences,
    className: 'holds',
    notes,
  });
}
