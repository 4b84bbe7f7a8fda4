// A copy that can be logged: finite, without secrets, and made without
// running a line of the original's code.

import { types } from 'node:util';
import { redactField, redactText } from './redact.ts';

const maxItems = 20;
const maxLetters = 600;

/** @param depth How many levels deep it looks. */
export function plainCopy(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return shortText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return value.toString();
  if (typeof value === 'function') return '[Function]';
  if (typeof value !== 'object' || value === null) return value;
  if (types.isProxy(value)) return '[Proxy]';
  if (depth === 0) return '[...]';
  if (types.isMap(value)) return copyMap(value, depth - 1);
  if (Array.isArray(value)) return copyList(value, depth - 1);
  return copyFields(value, [], depth - 1);
}

/** The own fields, without those named in `except`. */
export function copyFields(
  value: object,
  except: string[],
  depth = 4,
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  const names = Object.keys(value).filter(
    (name) => !except.includes(name),
  );
  for (const name of names.slice(0, maxItems)) {
    // One by one: in Node 20, to look at `stack` is to compute it,
    // which reads `message`, which may be a getter that throws.
    const field = Object.getOwnPropertyDescriptor(value, name);
    const content = field?.get
      ? '[Getter]'
      : plainCopy(field?.value, depth);
    copy[name] = redactField(name, content);
  }
  return copy;
}

function copyList(list: unknown[], depth: number): unknown[] {
  // Not through the list's own methods, which may be overridden.
  const items = Array.prototype.slice.call(list, 0, maxItems);
  return items.map((item) => plainCopy(item, depth));
}

function copyMap(map: Map<unknown, unknown>, depth: number): unknown {
  const entries = Map.prototype.entries.call(map);
  const texts = [...entries].slice(0, maxItems).map(([name, value]) => {
    const key = typeof name === 'string' ? name : '[key]';
    return [key, redactField(key, plainCopy(value, depth))];
  });
  return Object.fromEntries(texts) as unknown;
}

/** Cut first: to search a long text takes long. */
export function shortText(text: string): string {
  const short = text.slice(0, maxLetters);
  return redactText(short) + (text.length > maxLetters ? '...' : '');
}
