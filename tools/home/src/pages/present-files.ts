// The code slides of a rung: what it is given, and what it adds.

import { withoutRegions } from '@under-load/course/regions';
import { newText, type ShownFile } from '../course/rung-step.ts';
import { addedLines } from '../render/added-lines.ts';
import { codeSlides } from './present-code.ts';
import type { OpenedRung } from './opened-rung.ts';
import type { Slide } from './present-slide.ts';

export async function rungCodeSlides(
  opened: OpenedRung,
): Promise<Slide[]> {
  const { step, slide, index: place, notes } = opened;
  const { files } = step;
  const all = files.map(async (file, index) =>
    codeSlides({
      slide: files.length > 1 ? `${slide}-${index + 1}` : slide,
      name: file.name,
      text: file.text,
      added: await marked(file),
      // On the bottom rung everything is new.
      note: place > 0 ? newText(file) : undefined,
      beginsOnly: file.isForReading,
      notes,
    }),
  );
  return [...givenSlides(opened), ...(await Promise.all(all)).flat()];
}

/** The interface is there before anybody writes a line. */
function givenSlides({ step, slide, notes }: OpenedRung): Slide[] {
  return step.given.flatMap(({ name, text }, index) =>
    codeSlides({
      slide: `${slide}-given-${index + 1}`,
      name,
      text: withoutRegions(text),
      added: new Set(),
      note: 'given',
      beginsOnly: false,
      notes,
    }),
  );
}

/** A new file is called so, and not marked line by line. */
async function marked({ before, text }: ShownFile) {
  return before ? addedLines(before.text, text) : new Set<number>();
}
