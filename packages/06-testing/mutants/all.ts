// Every bug that the suites are measured by.

import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { answers } from './answers.ts';
import { checkout } from './checkout.ts';
import type { Bug } from './mutant.ts';
import { orderText } from './order-text.ts';
import { tax } from './tax.ts';

export const mutants: Bug[] = [
  ...tax,
  ...orderText,
  ...accounts,
  ...access,
  ...checkout,
  ...answers,
];
