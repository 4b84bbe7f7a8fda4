// Which rung of which ladder a page shows, and against what.

import type { Rung } from '@under-load/lab';
import type { DiffView } from '../render/diff-html.ts';
import { type Ladder, laddersOf, rungUrl } from '../render/ladders.ts';
import { RefusedError } from '../security/problems.ts';
import type { TabContext } from './page-context.ts';

export interface Choice {
  ladders: Ladder[];
  ladder: Ladder;
  rung: Rung;
  /** What it is compared with; the rung before, unless asked. */
  from: Rung | undefined;
  /** Undefined shows the source alone. */
  view: DiffView | undefined;
  /** The address of this page with something else in it. */
  urlOf: (other: { rung?: Rung; from?: Rung; view?: string }) => string;
}

type Asked = Pick<TabContext, 'lesson' | 'item' | 'query'>;

/** @throws RefusedError when a name is not known. */
export function readChoice({ lesson, item, query }: Asked): Choice {
  const ladders = laddersOf(lesson.lesson);
  const folder = query['ladder'] ?? 'ladder';
  const ladder = ladders.find((one) => one.folder === folder);
  if (!ladder) throw unknown('ladder', folder);
  const rung = item ? find(ladder, item) : ladder.rungs[0];
  if (!rung) throw unknown('rung', item);
  const view = readView(query['view']);
  const asked = query['from'];
  const before = ladder.rungs[ladder.rungs.indexOf(rung) - 1];
  const from = asked ? find(ladder, asked) : before;
  const urlOf: Choice['urlOf'] = (other) =>
    rungUrl(lesson.lesson, ladder, other.rung ?? rung, {
      from: other.rung ? undefined : (other.from?.name ?? asked),
      view: other.view ?? view,
    });
  return { ladders, ladder, rung, from, view, urlOf };
}

function find({ rungs }: Ladder, name: string): Rung {
  const rung = rungs.find((one) => one.name === name);
  if (rung) return rung;
  throw unknown('rung', name);
}

function readView(view = ''): DiffView | undefined {
  if (view === 'split' || view === 'inline') return view;
  if (view === '' || view === 'source') return undefined;
  throw unknown('view', view);
}

function unknown(what: string, name: string): RefusedError {
  const detail = `The lesson has no ${what} ${name}.`;
  return new RefusedError(404, `No such ${what}`, detail);
}
