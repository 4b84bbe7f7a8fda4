// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

/** Bugs that only boundaries, clocks and failing parts show. */
const takesUnits = missed([
  'the second bracket begins a cent late',
  'the tax is rounded in every bracket, not once',
  'half a cent is rounded down',
  'a customer who is exempt pays tax',
  'three pieces cost as much as one',
  'an order of 0 pieces is accepted',
  'a line that ends in a space is refused',
  'of a product ordered twice only the last line counts',
  'JSON may order a negative quantity',
  'a mail service that is down fails the signup',
  'nobody awaits the welcome mail, so its failure ends the process',
  'the mailer swallows its errors',
  'a token never expires',
  'the signature of a token is not checked',
  'a token that was issued for another service is accepted',
  'a login for an unknown address is answered faster',
  'a charge that is tried again has a new idempotency key',
  'a payment provider that hangs is waited for without end',
  'a charge whose answer is lost is not given back',
  'the card is charged a hundredth of the price',
  'the second page begins with the last item of the first',
  'one may ask for a page of any size',
]);
/** Bugs that are not there while the database is a mock. */
const takesTheDatabase = missed([
  'an address in other letters is another one at login',
  'Ann@ and ann@ can both sign up',
  "an answer carries the user's password hash",
  'a missing await makes a forged token a 500, not a 401',
  'any customer may read the sales report',
  'whoever knows the id of an order may read it',
  'a lost WHERE lists the orders of everybody',
  'stock is read, then written: two orders get the last piece',
  'a failed order is committed, not rolled back',
  'an order is confirmed by two mails',
  'a body of megabytes is read to its end',
  'the sums of a report are strings',
  'a lost WHERE sets the stock of every product',
  'a 500 tells the client what went wrong inside',
]);
/** Bugs in what nobody thought of as an example. */
const takesRules = missed([
  'the tax on a large order is cut to 32 bits',
  'a code in capitals is read as in Turkish, where i has no dot',
  'a code with an x in it is cut at the x',
  'the server says it is healthy without its database',
]);

/** Who tries the shop. */
const ada = { email: 'ada@shop.example', password: 'correct horse' };
const withToken = { Authorization: 'Bearer {token}' };

export default defineLesson({
  name: '06-testing',
  title: 'Testing',
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
      { title: 'What there is', request: 'GET /api/products' },
      {
        title: 'Sign up',
        request: 'POST /api/users',
        json: { ...ada, name: 'Ada' },
        headers: ['Location'],
      },
      { title: 'Log in', request: 'POST /api/login', json: ada },
      {
        title: 'Order',
        request: 'POST /api/orders',
        send: withToken,
        json: { text: '2 x lamp-01\n1 x book-04', card: 'tok_ok' },
        headers: ['Location'],
      },
      {
        title: 'Order with a card that is declined',
        request: 'POST /api/orders',
        send: withToken,
        json: { text: '1 x tent-03', card: 'tok_declined' },
      },
      {
        title: 'All my orders',
        request: 'GET /api/orders',
        send: withToken,
      },
      { title: 'The same, of nobody', request: 'GET /api/orders' },
    ],
  },
  ladder: [
    {
      name: '1-smoke',
      title: 'The happy path, as published',
      minutes: 10,
      say: 'It is green, it is fast, and the coverage report likes it. Ask the room how many of the bugs on the list it would notice.',
      break:
        'Let `calculateTax` return 0 for everything and run `smoke`: green.',
      breaks: { ...takesUnits, ...takesTheDatabase, ...takesRules },
    },
    {
      name: '2-unit',
      title: 'Units, at every boundary',
      minutes: 25,
      say: 'A table has both sides of every boundary. What is slow or not ours is replaced: the clock, the mailer, the provider.',
      break:
        'Delete a WHERE in `orders-store.ts` and run `unit`: green. The store is mocked, so nobody runs its SQL.',
      breaks: { ...takesTheDatabase, ...takesRules },
    },
    {
      name: '3-integration',
      title: 'The real app over the real database',
      minutes: 25,
      say: 'Requests go in; rows, mails and charges come out. Each file has a schema of its own, so all of them run side by side.',
      break:
        'Let the parser cut a code at its first x: no example has an x in it. Then ask who would have thought of that.',
      breaks: takesRules,
    },
    {
      name: '4-properties',
      title: 'Properties, and the contract',
      minutes: 15,
      say: 'Not one more example, but a rule for all of them; and every answer is held against the document that we publish.',
      break:
        'Change `pageOf`, or anything else, without telling the OpenAPI document: the contract breaks, not a client.',
      breaks: {},
    },
  ],
});

function missed(sentences: string[]): Record<string, RegExp> {
  const entries = sentences.map((sentence): [string, RegExp] => [
    `notices: ${sentence}`,
    /^survived/,
  ]);
  return Object.fromEntries(entries);
}
