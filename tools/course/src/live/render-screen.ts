// One screen of a live lesson. It never scrolls: what does not fit is
// counted.

import type { Look } from '@under-load/lab/cli';
import type { Grade, GradedBehaviour } from '../grade/grade.ts';
import {
  renderPrinted,
  renderReason,
  renderScore,
} from '../grade/render-grade.ts';
import { keyHelp, type LiveView } from './display.ts';
import { renderLiveBehaviour, renderPosition } from './render-live.ts';

interface Screen {
  view: LiveView;
  /** What a key has done. */
  notice: string[];
  look: Look;
  rows: number;
}

const reasonLines = 12;

export function renderScreen(screen: Screen): string[] {
  const { view, notice, look, rows } = screen;
  const { lesson, position, subject } = view;
  const head = [...renderPosition(lesson, position, look), subject, ''];
  const foot = ['', status(view), ...notice, keyHelp];
  const room = rows - head.length - foot.length - 1;
  const needed = view.behaviours.length + view.pending.length;
  const reason = reasonOf(view, look).slice(
    0,
    Math.max(0, room - needed),
  );
  const list = behaviourLines(view, look, room - reason.length);
  return [...head, ...list, ...reason, ...foot];
}

function status({ grade, behaviours, pending }: LiveView): string {
  if (grade) return renderScore(grade);
  const count = behaviours.length;
  if (pending.length === 0) return `running: ${count} so far`;
  return `running: ${count} of ${count + pending.length}`;
}

/** Of all failures, one that is not the rung's own comes first. */
function reasonOf(view: LiveView, look: Look): string[] {
  const { grade, position } = view;
  if (!grade) return [];
  const known = ({ behaviour }: GradedBehaviour) =>
    behaviour in position.rung.breaks;
  const failed = grade.behaviours.filter(({ passed }) => !passed);
  const first = failed.find((one) => !known(one)) ?? failed[0];
  const behaviours = first ? [first] : [];
  const shown: Grade = { ...grade, behaviours };
  const lines = renderReason(shown, look).trimEnd().split('\n');
  return lines[0] ? ['', ...lines].slice(0, reasonLines) : [];
}

function behaviourLines(view: LiveView, look: Look, room: number) {
  const { behaviours, pending, position } = view;
  const line = (graded: GradedBehaviour) =>
    renderLiveBehaviour(graded, position.rung, look);
  const waiting = pending.map((name) => look.colors.dim(`· ${name}`));
  const all = behaviours.flatMap((graded) => [
    line(graded),
    ...renderPrinted(graded, look, 3),
  ]);
  if (all.length + waiting.length <= room) return [...all, ...waiting];
  if (behaviours.length + waiting.length <= room) {
    return [...behaviours.map(line), ...waiting];
  }
  // What passes needs no eyes.
  const failed = behaviours.filter(({ passed }) => !passed).map(line);
  const lines = [...failed, ...waiting].slice(0, Math.max(0, room - 1));
  const rest = behaviours.length + waiting.length - lines.length;
  return [...lines, look.colors.dim(`… and ${rest} more`)];
}
