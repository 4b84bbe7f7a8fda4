// The slides of one rung: its title, its code, what it newly holds.

import type { Rung } from '@under-load/lab';
import type { ComparedLadder } from '../course/compared-ladders.ts';
import { inlineCode } from '../render/inline-code.ts';
import { html } from './html.ts';
import { codeSlides } from './present-code.ts';
import { slideLimits } from './present-limits.ts';
import { listSlides } from './present-list.ts';
import type { Notes, Slide } from './present-slide.ts';
import { type RungFile, rungFiles } from '../render/rung-files.ts';

export interface ShownRung {
  /** The lesson's. */
  folder: string;
  ladder: ComparedLadder;
  index: number;
  /** When it begins, such as `0:08`. */
  from: string;
}

export async function rungSlides(shown: ShownRung): Promise<Slide[]> {
  const { folder, ladder, index, from } = shown;
  const rung = ladder.rungs[index];
  if (!rung) return [];
  const minutes = `${rung.minutes} minutes, from ${from}`;
  const notes = { say: rung.say, break: rung.break, time: minutes };
  const slide = nameOf(ladder, rung);
  const files = await rungFiles(folder, ladder, rung);
  const below = ladder.rungs[index - 1];
  const before = below ? await rungFiles(folder, ladder, below) : [];
  const code = files.map((file, at) =>
    codeSlides({
      ...shownFile(file, before, files.length),
      slide: files.length > 1 ? `${slide}-${at + 1}` : slide,
      notes,
    }),
  );
  return [
    titleSlide(slide, rung, shown, notes),
    ...(await Promise.all(code)).flat(),
    ...holdsSlides(slide, rung, shown, notes),
  ];
}

/** Of rungs that are folders, all files are new: each just begins. */
function shownFile(
  { file: name, code: text }: RungFile,
  before: RungFile[],
  count: number,
) {
  if (count > 1) return { name, text, beginsOnly: true };
  return { name, text, before: before[0]?.code };
}

/** Side ladders come with their folder: names are of one ladder. */
function nameOf({ folder }: ComparedLadder, { name }: Rung): string {
  return folder === 'ladder' ? name : `${folder}-${name}`;
}

function titleSlide(
  slide: string,
  rung: Rung,
  { ladder, index, from }: ShownRung,
  notes: Notes,
): Slide {
  const columns = slideLimits.textColumns;
  const lines = Math.ceil(rung.break.length / columns);
  return {
    name: slide,
    title: rung.title,
    kind: 'rung',
    notes,
    size: { lines, columns },
    async render() {
      const broken = Object.keys(rung.breaks).length;
      const { length } = ladder.behaviours;
      return html`<p class="kicker">
          Rung ${index + 1} of ${ladder.rungs.length} · ${rung.minutes}
          minutes, from ${from}
        </p>
        <h1>${rung.title}</h1>
        <p class="path">
          <code>src/${ladder.folder}/${rung.name}</code>
        </p>
        <p class="score">
          holds <b>${length - broken}</b> of ${length}
          behaviours${broken > 0 && html`, breaks <b>${broken}</b>`}
        </p>
        <section class="break">
          <h2>Break it</h2>
          <p>${inlineCode(rung.break)}</p>
        </section>`;
    },
  };
}

function holdsSlides(
  slide: string,
  rung: Rung,
  { ladder, index }: ShownRung,
  notes: Notes,
): Slide[] {
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
