import { expect, it } from '@jest/globals';
import { EventLog, type Numbered } from '../../src/runs/event-log.ts';
import type { RunEvent } from '../../src/runs/run-event.ts';

it('tells all from the beginning, then what follows', () => {
  const log = new EventLog();
  log.add(output('one'));
  log.add(output('two'));
  const heard: Numbered[] = [];

  log.follow(0, (numbered) => heard.push(numbered));
  log.add(output('three'));

  expect(heard).toEqual([
    { id: 1, event: output('one') },
    { id: 2, event: output('two') },
    { id: 3, event: output('three') },
  ]);
});

it('tells only what came after the last that one has', () => {
  const log = new EventLog();
  for (const text of ['one', 'two', 'three']) log.add(output(text));
  const heard: Numbered[] = [];

  log.follow(2, (numbered) => heard.push(numbered));

  expect(heard).toEqual([{ id: 3, event: output('three') }]);
});

it('tells nothing more to a follower that has stopped', () => {
  const log = new EventLog();
  const heard: Numbered[] = [];
  const unfollow = log.follow(0, (numbered) => heard.push(numbered));
  log.add(output('one'));

  unfollow();
  log.add(output('two'));

  expect(heard).toEqual([{ id: 1, event: output('one') }]);
});

it('keeps the end of a long output, and every other event', () => {
  const log = new EventLog();
  const listening: RunEvent = {
    type: 'listening',
    origin: 'http://127.0.0.1:1',
  };
  const part = 'x'.repeat(64 * 1024);
  log.add(output('the beginning'));
  log.add(listening);

  for (let count = 0; count < 5; count += 1) log.add(output(part));
  log.add(output('the end'));

  const events = log.all().map(({ event }) => event);
  const text = events.map((each) =>
    each.type === 'output' ? each.text : '',
  );
  expect(events).toContainEqual(listening);
  expect(text.join('')).toHaveLength(3 * part.length + 7);
  expect(text.join('')).toMatch(/the end$/);
});

it('keeps the end of what is repeated, and what begins it', () => {
  const log = new EventLog();
  log.add({ type: 'pulsing', latencies: 0, isOn: true });
  for (let at = 0; at < 10_000; at += 1) {
    log.add({ type: 'pulse', latencies: 0, at, ms: 1, kind: '200' });
  }

  const events = log.all().map(({ event }) => event);
  expect(events[0]?.type).toBe('pulsing');
  expect(events.at(-1)).toMatchObject({ at: 9_999 });
  expect(events.length).toBeLessThan(1_000);
  expect(JSON.stringify(events).length).toBeLessThan(64 * 1024);
});

function output(text: string): RunEvent {
  return { type: 'output', text };
}

it('keeps of an exercise that is graded again the last grade', () => {
  const log = new EventLog();
  const message = '';
  const about = { type: 'behaviour', passed: true, message } as const;

  for (const behaviour of ['first', 'second']) {
    log.add({ type: 'grading' });
    log.add({ ...about, behaviour });
    log.add({ type: 'graded', isDone: false, problem: '' });
  }

  const kept = log.all().map(({ id, event }) => [id, event.type]);
  expect(kept).toEqual([
    [4, 'grading'],
    [5, 'behaviour'],
    [6, 'graded'],
  ]);
});
