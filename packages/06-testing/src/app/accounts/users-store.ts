// Users in PostgreSQL.

import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import { DuplicateEmailError } from '../errors.ts';

export interface User {
  id: string;
  email: string;
  name: string;
  role: 'customer' | 'admin';
  /** Pays no tax on anything. */
  taxExempt: boolean;
}

export interface UserWithPassword extends User {
  passwordHash: string;
}

export interface NewUser {
  email: string;
  name: string;
  passwordHash: string;
  role?: User['role'];
}

/** Addresses that differ only in their case are the same. */
export interface UsersStore {
  /** @throws DuplicateEmailError */
  create: (user: NewUser) => Promise<User>;
  findById: (id: string) => Promise<User | undefined>;
  findByEmail: (email: string) => Promise<UserWithPassword | undefined>;
}

const columns = 'id, email, name, role, tax_exempt AS "taxExempt"';
const uniqueViolation = '23505';

export function createUsersStore(db: Queryable): UsersStore {
  return {
    async create({ email, name, passwordHash, role = 'customer' }) {
      try {
        const { rows } = await db.query<User>(
          `INSERT INTO users (id, email, name, password_hash, role)
           VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
          [randomUUID(), email, name, passwordHash, role],
        );
        return only(rows);
      } catch (error) {
        const { code } = Object(error) as { code?: string };
        if (code !== uniqueViolation) throw error;
        throw new DuplicateEmailError(`${email} has an account`);
      }
    },
    async findById(id) {
      const { rows } = await db.query<User>(
        `SELECT ${columns} FROM users WHERE id = $1`,
        [id],
      );
      return rows[0];
    },
    async findByEmail(email) {
      const { rows } = await db.query<UserWithPassword>(
        `SELECT ${columns}, password_hash AS "passwordHash"
         FROM users WHERE lower(email) = lower($1)`,
        [email],
      );
      return rows[0];
    },
  };
}

function only<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('there is no row');
  return row;
}
