// Splits text, in whatever pieces it comes, into rows (RFC 4180).

import type { CsvRow } from '../../ladder/summary/csv-rows.ts';
import { MalformedRowError } from '../../ladder/summary/summary.ts';

/** Else an open quote would read the whole file into memory. */
const maxFieldLength = 1024 * 1024;

/**
 *   fresh --"--> quoted --"--> closing --"--> quoted: it was doubled
 *     |                           |
 *     +--any--> plain <--any------+      , and LF lead back to fresh
 */
type State = 'fresh' | 'plain' | 'quoted' | 'closing';

export class TextRows {
  #state: State = 'fresh';
  #field = '';
  #fields: string[] = [];
  #line = 1;
  #rowLine = 1;

  /** The rows that `text` completes. @throws MalformedRowError */
  *push(text: string): Generator<CsvRow> {
    for (const char of text) {
      if (char === '\n') this.#line += 1;
      if (this.#state === 'quoted') this.#quoted(char);
      else if (char === ',') this.#endField();
      else if (char === '\n') yield* this.#endRow();
      else this.#outside(char);
    }
    if (this.#field.length > maxFieldLength) this.#fail('is too long');
  }

  /** The row that no newline ends. @throws MalformedRowError */
  *end(): Generator<CsvRow> {
    if (this.#state === 'quoted') this.#fail('a quote is left open');
    yield* this.#endRow();
  }

  #quoted(char: string): void {
    if (char === '"') this.#state = 'closing';
    else this.#field += char;
  }

  #outside(char: string): void {
    const opens = char === '"' && this.#state === 'fresh';
    const doubled = char === '"' && this.#state === 'closing';
    if (!opens) this.#field += char;
    this.#state = opens || doubled ? 'quoted' : 'plain';
  }

  #endField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'fresh';
  }

  *#endRow(): Generator<CsvRow> {
    if (this.#field.endsWith('\r')) {
      this.#field = this.#field.slice(0, -1);
    }
    const isEmpty = !this.#field && this.#fields.length === 0;
    this.#endField();
    const [fields, line] = [this.#fields, this.#rowLine];
    this.#fields = [];
    this.#rowLine = this.#line;
    if (!isEmpty) yield { fields, line };
  }

  #fail(what: string): never {
    throw new MalformedRowError(this.#rowLine, what);
  }
}
