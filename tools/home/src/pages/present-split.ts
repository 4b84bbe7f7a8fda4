// Splits code into pieces that fit a slide each, where a reader would:
// between functions. Prettier has indented it, so indents tell where.

export interface Line {
  /** In the file; undefined for an empty line between two pieces. */
  index?: number;
  text: string;
}

export interface SplitLimits {
  /** Lines of a piece, as long as no function is cut for them. */
  codeLines: number;
  /** Lines of a function that is not cut: in smaller type. */
  mostCodeLines: number;
}

/**
 * Imports come last, and only where they fit below the rest. A comment
 * alone makes no slide.
 */
export function splitCode(
  texts: string[],
  limits: SplitLimits,
): Line[][] {
  const imports = importsOf(texts);
  const lines = texts.map((text, index) =>
    imports.some((one) => one.index === index)
      ? { text: '' }
      : { index, text },
  );
  const blocks = partsOf(lines, 0).flatMap((part) =>
    shortBlocks(part, limits),
  );
  const pieces = blocks.reduce<Line[][]>(
    (before, block) => pack(before, block, limits),
    [],
  );
  if (pieces.length > 1 && pieces[0]?.every(isComment)) pieces.shift();
  const last = pieces.at(-1);
  if (!last) return [imports];
  const isRoom = last.length + imports.length < limits.codeLines;
  if (isRoom && imports.length > 0) last.push({ text: '' }, ...imports);
  return pieces;
}

function importsOf(texts: string[]): Line[] {
  let isWithin = false;
  return texts.flatMap((text, index) => {
    const isImport = isWithin || /^import[\s{*'"]/.test(text);
    isWithin = isImport && !text.endsWith(';');
    return isImport ? [{ index, text }] : [];
  });
}

/** Of a class its methods, of a function its paragraphs. */
function shortBlocks(block: Line[], limits: SplitLimits): Line[][] {
  const { codeLines, mostCodeLines } = limits;
  if (block.length <= mostCodeLines) return [block];
  const indents = block.filter(isFull).map(indentOf);
  for (const indent of [...new Set(indents)].sort((a, b) => a - b)) {
    const parts = partsOf(block, indent);
    if (parts.length > 1) {
      return parts.flatMap((part) => shortBlocks(part, limits));
    }
  }
  const rest = block.slice(codeLines);
  return [block.slice(0, codeLines), ...shortBlocks(rest, limits)];
}

/**
 * Each begins below an empty line or another function, and no deeper
 * than `indent`.
 */
function partsOf(lines: Line[], indent: number): Line[][] {
  const parts: Line[][] = [];
  let above: Line = { text: '' };
  for (const line of lines) {
    const isBelowEnd = !isFull(above) || isEnd(above, indentOf(line));
    const begins = isBelowEnd && indentOf(line) <= indent;
    if (isFull(line) && (begins || parts.length === 0)) parts.push([]);
    parts.at(-1)?.push(line);
    above = line;
  }
  return parts.map((part) =>
    part.slice(0, part.findLastIndex(isFull) + 1),
  );
}

function isEnd({ text }: Line, indent: number): boolean {
  return /^ *}[,;]?$/.test(text) && indentOf({ text }) === indent;
}

/** Such as a comment on top of a file, or a function of five lines. */
const few = 6;

function pack(
  pieces: Line[][],
  block: Line[],
  { codeLines, mostCodeLines }: SplitLimits,
): Line[][] {
  const last = pieces.at(-1);
  if (!last) return [block];
  const isSmall = Math.min(last.length, block.length) <= few;
  const most = isSmall ? mostCodeLines : codeLines;
  const both = [...last, { text: '' }, ...block];
  return both.length <= most
    ? [...pieces.slice(0, -1), both]
    : [...pieces, block];
}

function isComment({ text }: Line): boolean {
  return text.startsWith('//');
}

function isFull({ text }: Line): boolean {
  return text.trim() !== '';
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
