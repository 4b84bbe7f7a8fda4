// Products in PostgreSQL.

import type { Queryable } from '../database/database.ts';

export interface Product {
  sku: string;
  name: string;
  category: string;
  priceCents: number;
  /** Pieces that are left. */
  stock: number;
}

export interface ProductsStore {
  list: () => Promise<Product[]>;
  /** Undefined when there is no such product. */
  setStock: (
    sku: string,
    stock: number,
  ) => Promise<Product | undefined>;
}

const columns = `
  sku, name, category, price_cents AS "priceCents", stock
`;

export function createProductsStore(db: Queryable): ProductsStore {
  return {
    async list() {
      const { rows } = await db.query<Product>(
        `SELECT ${columns} FROM products ORDER BY sku`,
      );
      return rows;
    },
    async setStock(sku, stock) {
      const { rows } = await db.query<Product>(
        `UPDATE products SET stock = $2 WHERE sku = $1
         RETURNING ${columns}`,
        [sku, stock],
      );
      return rows[0];
    },
  };
}
