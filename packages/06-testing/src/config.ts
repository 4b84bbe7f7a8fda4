// What the environment says about a run.

import { randomBytes } from 'node:crypto';

export interface Config {
  /** 0 takes any free port. @default 3006 */
  port: number;
  databaseUrl: string;
  /** Holds the tables. @default a new one, with a name of its own */
  schema: string;
  /** Whether the schema goes when the server goes. */
  throwAway: boolean;
  /** Signs the tokens. @default a random one, new at every start */
  jwtSecret: string;
  /** Real services; else stand-ins are started. */
  mailUrl: string | undefined;
  paymentUrl: string | undefined;
  paymentKey: string;
  /** For the account admin@shop.example; without it there is none. */
  adminPassword: string | undefined;
  /** See `PasswordOptions`. @default 32768 */
  passwordCost: number;
}

/** @throws TypeError that names the variable and the value received. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const schema = env['DATABASE_SCHEMA'];
  return {
    port: readInteger('PORT', env['PORT'] ?? '3006', 65_535),
    databaseUrl: required('DATABASE_URL', env),
    schema: schema ?? `lesson_06_${randomBytes(6).toString('hex')}`,
    throwAway: schema === undefined,
    jwtSecret: readSecret('JWT_SECRET', env['JWT_SECRET']),
    mailUrl: readUrl('MAIL_URL', env['MAIL_URL']),
    paymentUrl: readUrl('PAYMENT_URL', env['PAYMENT_URL']),
    paymentKey: env['PAYMENT_KEY'] ?? 'not-a-secret-of-the-stand-in',
    adminPassword: env['ADMIN_PASSWORD'],
    passwordCost: readCost('PASSWORD_COST', env['PASSWORD_COST']),
  };
}

function required(name: string, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value) return value;
  throw new TypeError(`${name} is not set: start with "pnpm start"`);
}

function readInteger(name: string, text: string, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= max) return value;
  throw new TypeError(`${name} must be 0 to ${max}: ${text}`);
}

function readCost(name: string, text = '32768'): number {
  const cost = readInteger(name, text, 1_048_576);
  if (cost > 1 && Number.isInteger(Math.log2(cost))) return cost;
  throw new TypeError(`${name} must be a power of 2: ${text}`);
}

// The only message without the value: it is a secret.
function readSecret(name: string, value: string | undefined): string {
  const secret = value ?? randomBytes(32).toString('base64');
  if (Buffer.byteLength(secret) >= 32) return secret;
  throw new TypeError(`${name} must have at least 32 bytes`);
}

function readUrl(
  name: string,
  text: string | undefined,
): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol.startsWith('http')) return url.origin;
  throw new TypeError(`${name} must be an http URL: ${text}`);
}
