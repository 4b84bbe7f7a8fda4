// The code slides of a rung: all files that it adds.

import { newText, type ShownFile } from '../course/rung-step.ts';
import { addedLines } from '../render/added-lines.ts';
import { codeSlides } from './present-code.ts';
import type { OpenedRung } from './opened-rung.ts';
import type { Slide } from './present-slide.ts';

export async function rungCodeSlides({
  step: { files },
  slide,
  index: place,
  notes,
}: OpenedRung): Promise<Slide[]> {
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
  return (await Promise.all(all)).flat();
}

/** A new file is called so, and not marked line by line. */
async function marked({ before, text }: ShownFile) {
  return before ? addedLines(before.text, text) : new Set<number>();
}
