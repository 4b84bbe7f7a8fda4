// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';
import { mutants } from './mutants/all.ts';

const ada = { email: 'ada@shop.example', password: 'correct horse' };
const send = { Authorization: 'Bearer {token}' };
const post = 'POST /api/orders';

export default defineLesson({
  name: '06-testing',
  title: 'Testing',
  part: 'Under load',
  pattern: 'Suites measured by the bugs they notice',
  case: 'bugs are put into an API, one at a time: the smoke suite of the tutorials runs {coverage: 1-smoke} % of its lines and notices {mutants: 1-smoke} of 42; the top rung notices **all**',
  minutes: 75,
  services: ['postgres'],
  experiments: ['mutants', 'coverage', 'speed', 'isolation', 'load'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        products: [{ request: 'GET /api/products' }],
      },
    },
    { run: 'mutants/list.ts', block: 'costs', markdown: true },
  ],
  demo: {
    requests: [
      { title: 'List the products', request: 'GET /api/products' },
      {
        title: 'Sign up',
        request: 'POST /api/users',
        json: { ...ada, name: 'Ada' },
        headers: ['Location'],
      },
      { title: 'Log in', request: 'POST /api/login', json: ada },
      {
        title: 'Order',
        request: post,
        send,
        json: { text: '2 x lamp-01\n1 x book-04', card: 'tok_ok' },
        headers: ['Location'],
      },
      {
        title: 'Order with a card that is declined',
        request: post,
        send,
        json: { text: '1 x tent-03', card: 'tok_declined' },
      },
      { title: 'My orders', request: 'GET /api/orders', send },
      { title: 'Orders, without a token', request: 'GET /api/orders' },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-suite',
      rungs: [
        {
          name: '1-smoke',
          title: 'The happy path, as published',
          idea: 'Send the requests of one happy customer, and look at the status.',
          live: 'smoke.test.ts',
          minutes: 13,
          say: 'It is green, it is fast, and the coverage report likes it. Ask the students how many of the bugs on the list it notices.',
          break:
            'In `tax.ts`, let `calculateTax` return `taxCents: 0`, and run `smoke`: green.',
          breaks: missedBy('1-smoke'),
        },
        {
          name: '2-unit',
          title: 'Units, at every boundary',
          idea: 'Write a row for both sides of every boundary, and replace what is slow or not ours.',
          live: 'tax-boundaries.test.ts',
          minutes: 22,
          say: 'Type the table of the tax. Then read `checkout.test.ts`: mocks stand in for the database, the mailer and the provider.',
          break:
            'In `orders-store.ts`, delete `WHERE o.id = $1 AND`, write `WHERE`, and run `unit`: green. The store is a mock, so its SQL never runs.',
          breaks: missedBy('2-unit'),
        },
        {
          name: '3-integration',
          title: 'The real app over the real database',
          idea: 'Send requests to the real app, then look at the rows, the mails and the charges.',
          live: 'an-order.test.ts',
          minutes: 25,
          say: 'Each file has a schema of its own, so all of them run side by side. The last test makes two orders meet at one row.',
          break:
            'In `order-lines.ts`, write `(\\S+?)(?:x\\S*)?` for `(\\S+)` in `linePattern`: the parser cuts a code at its first x. Run `integration`: green, since no example has an x in it.',
          breaks: missedBy('3-integration'),
        },
        {
          name: '4-properties',
          title: 'Properties, and the contract',
          idea: 'State a rule for all orders, and let the computer search for one that breaks it.',
          live: 'any-order.test.ts',
          minutes: 15,
          say: 'Put the x bug in again: fast-check finds it, and shrinks it to the smallest order. Then read `contract.test.ts`.',
          break:
            'In `pageOf`, answer `count: total` instead of `total`, and run `properties`: the contract test fails, before a client does.',
          breaks: missedBy('4-properties'),
        },
      ],
    },
  ],
});

/** The bugs that only a rung above notices. */
function missedBy(rung: string): Record<string, RegExp> {
  const missed = mutants.filter(({ noticedBy }) => noticedBy > rung);
  return Object.fromEntries(
    missed.map(({ sentence }): [string, RegExp] => [
      `notices: ${sentence}`,
      /^survived/,
    ]),
  );
}
