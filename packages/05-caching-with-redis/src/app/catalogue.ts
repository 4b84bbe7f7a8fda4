// The product catalogue in PostgreSQL: what the cache is for.

import type { Pool } from 'pg';

export interface Product {
  id: number;
  name: string;
  category: string;
  priceCents: number;
  /** Grows with every update. */
  version: number;
}

export interface RatedProduct extends Product {
  reviews: number;
  /** Mean of 1 to 5; null without a review. */
  rating: number | null;
  /** 1 is the best rated of its category. */
  rankInCategory: number;
}

export interface ProductPage {
  page: number;
  limit: number;
  total: number;
  items: RatedProduct[];
}

export type ProductChange = Pick<Product, 'name' | 'priceCents'>;

// To rank one product, PostgreSQL reads every review of its category.
const rated = (where: string) => `
  SELECT p.id, p.name, p.category, p.version,
    p.price_cents AS "priceCents",
    count(r.id)::int AS reviews,
    round(avg(r.rating), 2)::float8 AS rating,
    rank() OVER (
      PARTITION BY p.category
      ORDER BY avg(r.rating) DESC NULLS LAST, count(r.id) DESC
    )::int AS "rankInCategory"
  FROM products p LEFT JOIN reviews r ON r.product_id = p.id
  ${where}
  GROUP BY p.id
`;
const oneProduct = `
  SELECT * FROM (${rated(`
    WHERE p.category = (SELECT category FROM products WHERE id = $1)
  `)}) AS ranked WHERE id = $1
`;
const onePage = `
  SELECT * FROM (${rated('')}) AS ranked
  ORDER BY rating DESC NULLS LAST, reviews DESC, id
  LIMIT $1 OFFSET $2
`;

export class Catalogue {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async find(id: number): Promise<RatedProduct | null> {
    const { rows } = await this.#pool.query<RatedProduct>(oneProduct, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** Best rated first. `page` counts from 1. */
  async list(page: number, limit: number): Promise<ProductPage> {
    const [items, count] = await Promise.all([
      this.#pool.query<RatedProduct>(onePage, [
        limit,
        (page - 1) * limit,
      ]),
      this.#pool.query<{ total: number }>(
        'SELECT count(*)::int AS total FROM products',
      ),
    ]);
    const total = count.rows[0]?.total ?? 0;
    return { page, limit, total, items: items.rows };
  }

  /** The product as it now is; null when there is none. */
  async update(
    id: number,
    { name, priceCents }: ProductChange,
  ): Promise<Product | null> {
    const { rows } = await this.#pool.query<Product>(
      `UPDATE products
       SET name = $2, price_cents = $3, version = version + 1
       WHERE id = $1
       RETURNING id, name, category, price_cents AS "priceCents",
         version`,
      [id, name, priceCents],
    );
    return rows[0] ?? null;
  }

  /** @throws when PostgreSQL does not answer. */
  async ping(): Promise<void> {
    await this.#pool.query('SELECT 1');
  }
}
