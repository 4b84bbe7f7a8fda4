// Which rung of which ladder a page shows, and against what.

import type { Ladder, Rung } from '@under-load/lab';
import { askedLadder } from '../course/asked-ladder.ts';
import type { DiffView } from '../render/diff-html.ts';
import { rungUrl } from '../render/ladders.ts';
import { RefusedError } from '../security/problems.ts';
import type { TabContext } from './page-context.ts';

export interface Choice {
  ladder: Ladder;
  rung: Rung;
  /** What it is compared with; the rung below, unless asked. */
  from: Rung | undefined;
  /** Undefined shows the source alone. */
  view: DiffView | undefined;
  /** The address of this page with something else in it. */
  urlOf: (other: { rung?: Rung; from?: Rung; view?: string }) => string;
}

type Asked = Pick<TabContext, 'lesson' | 'item' | 'query'>;

/** @throws RefusedError when a name is not known. */
export function readChoice({ lesson, item, query }: Asked): Choice {
  const ladder = askedLadder(lesson.lesson, query['ladder']);
  const rung = item ? find(ladder, item) : ladder.rungs[0];
  if (!rung) throw unknown('rung', item);
  const view = readView(query['view']);
  const asked = query['from'];
  const below = ladder.rungs[ladder.rungs.indexOf(rung) - 1];
  const isOther = asked && asked !== rung.name;
  const from = isOther ? find(ladder, asked) : below;
  const urlOf: Choice['urlOf'] = (other) =>
    rungUrl(lesson.lesson, ladder, other.rung ?? rung, {
      from: other.rung ? undefined : (other.from?.name ?? asked),
      view: other.view ?? view,
    });
  return { ladder, rung, from, view, urlOf };
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
