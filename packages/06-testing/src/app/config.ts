// What the environment says about a run.

import { randomBytes } from 'node:crypto';
import { readInteger, readUrl } from '../kit/options.ts';

export interface Config {
  /** 0 takes any free port. @default 3006 */
  port: number;
  databaseUrl: string;
  /** Holds the tables. @default a new one, with a random name */
  schema: string;
  /** Whether the server drops the schema when it ends. */
  throwAway: boolean;
  /** Signs the tokens. @default a random one, new at every start */
  jwtSecret: string;
  /** For the account admin@shop.example; without it there is none. */
  adminPassword: string | undefined;
  /** Of a payment provider. @default a stand-in of this process */
  paymentUrl: string | undefined;
  /** See `PasswordOptions`. @default 32768 */
  passwordCost: number;
}

/** @throws TypeError that names the variable and the value received. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const schema = env['DATABASE_SCHEMA'];
  const port = env['PORT'] ?? '3006';
  return {
    port: readInteger('PORT', port, { max: 65_535 }),
    databaseUrl: required('DATABASE_URL', env),
    schema: schema ?? `lesson_06_${randomBytes(6).toString('hex')}`,
    throwAway: schema === undefined,
    jwtSecret: readSecret('JWT_SECRET', env['JWT_SECRET']),
    adminPassword: env['ADMIN_PASSWORD'],
    paymentUrl: readUrl('PAYMENT_URL', env['PAYMENT_URL']),
    passwordCost: readCost('PASSWORD_COST', env['PASSWORD_COST']),
  };
}

function required(name: string, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value) return value;
  throw new TypeError(`${name} is not set: start with "pnpm start"`);
}

function readCost(name: string, text = '32768'): number {
  const cost = readInteger(name, text, { max: 1_048_576 });
  if (cost > 1 && Number.isInteger(Math.log2(cost))) return cost;
  throw new TypeError(`${name} must be a power of 2: ${text}`);
}

// The only message without the value: it is a secret.
function readSecret(name: string, value: string | undefined): string {
  const secret = value ?? randomBytes(32).toString('base64');
  if (Buffer.byteLength(secret) >= 32) return secret;
  throw new TypeError(`${name} must have at least 32 bytes`);
}
