// Splits text, in whatever pieces it comes, into rows (RFC 4180).

import type { CsvRow } from '../../ladder/summary/csv-rows.ts';
import { MalformedRowError } from '../../ladder/summary/summary.ts';
import { isText, notText } from '../../ladder/text.ts';

/** Else an open quote would read the whole file into memory. */
const maxRowLength = 1024 * 1024;

/**
 *   fresh --"--> quoted --"--> closing --"--> quoted: it was doubled
 *     |
 *     +--any--> plain          a comma or a line end: fresh again
 */
type State = 'fresh' | 'plain' | 'quoted' | 'closing';

export class TextRows {
  #state: State = 'fresh';
  #field = '';
  #fields: string[] = [];
  /** Of the row so far. */
  #length = 0;
  #before = '';
  #line = 1;
  #rowLine = 1;

  /** The rows that `text` completes. @throws MalformedRowError */
  *push(text: string): Generator<CsvRow> {
    for (const char of text) {
      const isCrlf = char === '\n' && this.#before === '\r';
      const isEnd = char === '\n' || char === '\r';
      this.#before = char;
      this.#length += char.length;
      if (this.#length > maxRowLength) this.#fail('longer than 1 MiB');
      if (isEnd && !isCrlf) this.#line += 1;
      if (this.#state === 'quoted') this.#quoted(char);
      else if (char === ',') this.#endField();
      else if (!isEnd) this.#outside(char);
      else if (!isCrlf) yield* this.#endRow();
    }
  }

  /** The row that no line end ends. @throws MalformedRowError */
  *end(): Generator<CsvRow> {
    if (this.#state === 'quoted') this.#failAtQuote();
    yield* this.#endRow();
  }

  #quoted(char: string): void {
    if (char === '"') this.#state = 'closing';
    else this.#field += char;
  }

  #outside(char: string): void {
    const isQuote = char === '"';
    const opens = isQuote && this.#state === 'fresh';
    const doubled = isQuote && this.#state === 'closing';
    const isPlain = !isQuote && this.#state !== 'closing';
    if (!opens && !doubled && !isPlain) this.#failAtQuote();
    if (!opens) this.#field += char;
    this.#state = isQuote ? 'quoted' : 'plain';
  }

  #endField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'fresh';
  }

  *#endRow(): Generator<CsvRow> {
    const isEmpty = this.#state === 'fresh' && !this.#fields.length;
    this.#endField();
    const [fields, line] = [this.#fields, this.#rowLine];
    if (!isText(fields.join())) this.#fail(notText);
    this.#fields = [];
    this.#length = 0;
    this.#rowLine = this.#line;
    if (!isEmpty) yield { fields, line };
  }

  #failAtQuote(): never {
    this.#fail('a quote is left open or out of place');
  }

  #fail(what: string): never {
    throw new MalformedRowError(this.#rowLine, what);
  }
}
