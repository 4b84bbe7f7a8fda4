import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { expect, it } from '@jest/globals';
import { patiently } from '@under-load/lab';
import { birdstrikesUrl } from '../src/app/dataset.ts';
import { summarise } from '../src/ladder/summary/7-pipeline.ts';
import { openFile } from '../src/app/open-file.ts';
import { summariseWeb } from '../src/beyond/web-streams/web-streams.ts';
import { runDemo } from './support/run-demo.ts';

const header = 'Origin State,Cost Total $\n';

/** In pieces of `size` bytes. */
function pieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  const chunks: Uint8Array[] = [];
  for (let i = 0; i < bytes.length; i += size) {
    chunks.push(bytes.subarray(i, i + size));
  }
  return ReadableStream.from(chunks);
}

it('agrees with the ladder on the real data', async () => {
  const file = await openFile(birdstrikesUrl);
  const source = Readable.toWeb(file) as ReadableStream<Uint8Array>;

  const summary = await summariseWeb(source);

  const expected = await summarise(await openFile(birdstrikesUrl));
  expect(summary).toEqual(expected);
});

it.each([1, 2, 3, 7, 65_536])(
  'reads what CSV may hold, %i bytes at a time',
  async (size) => {
    const rows = '"a, ""b""\r\nc",1\r\n\r\nZürich,2\nZürich,3\n"",4';
    const text = `\ufeff${header}${rows}`;

    const { groups, rows: count } = await summariseWeb(
      pieces(text, size),
    );

    expect(count).toBe(4);
    expect([...groups]).toEqual([
      ['a, "b"\r\nc', { rows: 1, total: 1 }],
      ['Zürich', { rows: 2, total: 5 }],
      ['', { rows: 1, total: 4 }],
    ]);
  },
);

const groups = Array.from({ length: 1e5 + 1 }, (_, i) => `${i},1`).join(
  '\n',
);
it.each([
  ['a short row', 'Ohio,1\n"a\nb",2\nOhio\n', 'line 5: 1 fields'],
  ['an amount', 'Ohio,1\nOhio,much\n', 'line 3: its amount'],
  ['an open quote', 'Ohio,1\n"Ohio,2\nUtah,3', 'line 3: a quote'],
  ['an open quote in a large file', `"${'x'.repeat(2e6)}`, 'line 2'],
  ['a row of commas', `Ohio,1\n${','.repeat(2e6)}`, 'line 3: longer'],
  ['a group too many', groups, 'line 100002: over 100000 groups'],
])('rejects %s with its line', async (_what, rows, message) => {
  const summing = summariseWeb(pieces(header + rows, 65_536));

  await expect(summing).rejects.toThrow(message);
});

/** Gives rows for as long as it is asked. */
function endless(onPull: (pulls: number) => void = () => {}) {
  let pulls = 0;
  let cancel: (reason: unknown) => void;
  const cancelled = new Promise<unknown>((resolve) => {
    cancel = resolve;
  });
  const source = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise(setImmediate);
      const text = pulls === 0 ? header : 'Ohio,1\n';
      controller.enqueue(Buffer.from(text));
      onPull((pulls += 1));
    },
    cancel: (reason) => cancel(reason),
  });
  return { source, cancelled };
}

it('cancels its source when it is aborted', async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  const { source, cancelled } = endless((pulls) => {
    if (pulls === 10) stop.abort(reason);
  });

  const summing = summariseWeb(source, { signal: stop.signal });

  await expect(summing).rejects.toBe(reason);
  expect(await patiently('the cancel', cancelled)).toBe(reason);
});

it('cancels its source at a malformed row', async () => {
  const { source, cancelled } = endless();

  const columns = { group: 'Origin State', amount: 'Origin State' };
  const summing = summariseWeb(source, { columns });

  await expect(summing).rejects.toThrow('line 2');
  const reason = await patiently('the cancel', cancelled);
  expect(reason).toMatchObject({ code: 'MALFORMED_ROW' });
});

it("rejects with its source's error", async () => {
  const failure = new Error('the disk failed');
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(header)),
    pull: (controller) => controller.error(failure),
  });

  await expect(summariseWeb(source)).rejects.toBe(failure);
});

it('shows its totals in the terminal', async () => {
  const output = await runDemo('web-streams');

  const total = ':\\s+10000 strikes, 29 states, \\$40545276\n';
  expect(output).toMatch(new RegExp(`^Web streams${total}`));
  expect(output).toMatch(new RegExp(`\nNode's streams${total}`));
  expect(output).toMatch(/rejects with "the reader has had enough"/);
});
