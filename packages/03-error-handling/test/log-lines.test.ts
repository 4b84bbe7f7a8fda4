// The log is read on a projector, and in a terminal.

import { expect, it } from '@jest/globals';
import { failures } from '../lab/support/failures.ts';
import { startPaymentProvider } from '../src/fakes/payment-provider.ts';
import { startApp } from './support/start-app.ts';

const top = '../src/ladder/answers/7-request-log.ts';
const answers = new URL(top, import.meta.url);
const reporting = new URL(
  'support/report-unexpected.ts',
  import.meta.url,
);

it('has no line that is longer than 1,200 letters', async () => {
  const provider = await startPaymentProvider();
  const app = await startApp(
    { answers, process: reporting },
    { PAYMENT_URL: provider.url },
  );

  const answered = failures.filter(({ isLate }) => !isLate);
  for (const failure of answered) await failure.send(app.shop);

  await app.stop();
  await provider.close();
  const lines = app.output().split('\n');
  const errors = lines.filter((line) => line.includes('"error":{'));
  expect(errors).toHaveLength(answered.length);
  expect(errors.filter(({ length }) => length > 1200)).toEqual([]);
});
