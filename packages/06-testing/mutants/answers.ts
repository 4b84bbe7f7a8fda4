// Bugs in lists, limits and what an answer says.

import type { Mutant } from './mutant.ts';

export const answers: Mutant[] = [
  {
    name: 'pages-overlap',
    sentence: 'the second page begins with the last item of the first',
    cost: 'Exports count orders twice, and the sums of the bookkeeper are wrong.',
    hint: 'The items of two pages, laid side by side.',
    file: 'pagination.ts',
    find: 'return (page - 1) * limit;',
    replace: 'return Math.max(0, (page - 1) * limit - 1);',
  },
  {
    name: 'page-without-limit',
    sentence: 'one may ask for a page of any size',
    cost: 'One request for a million rows, and the process is out of memory. Anybody can send it.',
    hint: 'The largest page one may ask for, and one item more.',
    file: 'pagination.ts',
    find: '.min(1).max(100).default(20)',
    replace: '.min(1).default(20)',
  },
  {
    name: 'body-without-limit',
    sentence: 'a body of megabytes is read to its end',
    cost: 'A few clients with large bodies fill the memory before anything is checked.',
    hint: 'A body that is larger than any honest one.',
    file: 'routes/orders.ts',
    find: "jsonBody('10kb')",
    replace: "jsonBody('10mb')",
  },
  {
    name: 'sums-become-strings',
    sentence: 'the sums of a report are strings',
    cost: '"0" + "4990": the dashboard of the management adds text.',
    hint: 'The types in an answer, beside those in the document of the API.',
    file: 'sales-report.ts',
    find: '::float8 AS "totalCents"',
    replace: ' AS "totalCents"',
  },
  {
    name: 'stock-of-everything',
    sentence: 'a lost WHERE sets the stock of every product',
    cost: 'One click by an administrator, and the shop has 3 of everything. The backup is from last night.',
    hint: 'The stock of the products that were not named.',
    file: 'products-store.ts',
    find: 'SET stock = $2 WHERE sku = $1',
    replace: "SET stock = $2 WHERE $1 <> ''",
  },
  {
    name: 'error-tells-secrets',
    sentence: 'a 500 tells the client what went wrong inside',
    cost: 'Table names, hosts and file paths for whoever makes the server fail: a map for the next attack.',
    hint: 'What a client reads when the server is at fault.',
    file: 'problem.ts',
    find: "'This is our fault; it has been logged'",
    replace: "message ?? ''",
  },
  {
    name: 'always-healthy',
    sentence: 'the server says it is healthy without its database',
    cost: 'The load balancer goes on sending customers to the one server that can only fail.',
    hint: 'Every answer that the document of the API promises, the bad ones too.',
    file: 'routes/health.ts',
    find: '() => false,',
    replace: '() => true,',
  },
];
