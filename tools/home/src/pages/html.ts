// HTML from template literals: whatever is put in is escaped.

/** Markup that is safe to send. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Part =
  Html | string | number | false | null | undefined | Part[];

/** `undefined`, `null` and `false` leave nothing behind. */
export function html(
  strings: TemplateStringsArray,
  ...parts: Part[]
): Html {
  const text = strings.map(
    (string, index) => string + textOf(parts[index]),
  );
  return new Html(text.join(''));
}

/** @param text Markup from a renderer that has escaped its input. */
export function trusted(text: string): Html {
  return new Html(text);
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (part === undefined || part === null || part === false) return '';
  return escape(String(part));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (found) => entities[found] ?? '');
}
