// What a list of orders promises. One list tries every rung.

import { orderCosts } from './order-costs.ts';
import { orderPages } from './order-pages.ts';

export const behaviours = [...orderPages, ...orderCosts];
