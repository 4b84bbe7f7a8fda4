// What may come in.

import { z } from 'zod';

export const orderParams = z.object({ id: z.uuid() });

export const newOrder = z.strictObject({
  item: z.string().trim().min(1).max(100),
  cents: z.int().min(1).max(1_000_000),
});

export const newPayment = z.strictObject({
  card: z.string().regex(/^tok_[a-z_]{1,20}$/),
});
