// What a page keeps of what a run says is bounded, however much it says.

import { afterEach, expect, it, jest } from '@jest/globals';
import { KeptNews } from '../public/kept-news.js';
import { print } from '../public/print-output.js';

const flush = jest.fn<(callback: () => void) => number>();
globalThis.requestAnimationFrame = flush as never;
afterEach(() => {
  flush.mockReset();
});

it('what is printed is shown once a frame, the last of it', () => {
  const output = { textContent: '', hidden: true };
  const line = `${'x'.repeat(99)}\n`;

  for (let i = 0; i < 1_000; i++) print(output as HTMLElement, line);
  const before = output.textContent;
  const [[nextFrame]] = flush.mock.calls as [[() => void]];
  nextFrame();

  expect(flush).toHaveBeenCalledTimes(1);
  expect(before).toBe('');
  expect(output).toMatchObject({ hidden: false });
  expect(output.textContent).toHaveLength(20_000);
});

it('a tab that comes late hears what counts, and the last of the rest', () => {
  const news = new KeptNews();
  const event = (said: object) => {
    news.add({ type: 'message', data: JSON.stringify(said) });
  };

  news.add({ type: 'open' });
  event({ type: 'listening', origin: 'http://127.0.0.1:1' });
  for (let i = 1; i <= 1_000; i++) {
    event({ type: 'output', text: `${i} ${'x'.repeat(10_000)}` });
  }

  const [open, listening, ...outputs] = news.all();
  expect(open?.type).toBe('open');
  expect(listening?.data).toContain('127.0.0.1');
  expect(outputs.at(-1)?.data).toContain('"1000 x');
  expect(outputs.length).toBeGreaterThan(40);
  expect(outputs.length).toBeLessThan(50);
});
