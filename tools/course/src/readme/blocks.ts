// The generated blocks of a Markdown file, between their markers:
//
//   <!-- begin lab:stampede without requests -->
//   ...
//   <!-- end lab:stampede -->

export interface Block {
  /** Such as `lab:stampede`. */
  name: string;
  /** What stands behind the name in the first marker. */
  options: string;
  /** What stands between the markers, without empty lines around. */
  body: string;
  /** Lines of the markers, counted from 0. */
  begin: number;
  end: number;
}

export interface Blocks {
  found: Block[];
  /** What is wrong with the markers, one sentence each. */
  problems: string[];
}

const marker = /^<!-- (begin|end) (\S+)(?: (.+?))? -->$/;

export function findBlocks(markdown: string): Blocks {
  const lines = markdown.split('\n');
  const found: Block[] = [];
  const problems: string[] = [];
  let open: Omit<Block, 'body' | 'end'> | undefined;
  for (const [at, line] of lines.entries()) {
    const [, kind, name = '', options = ''] = marker.exec(line) ?? [];
    if (!kind) continue;
    if (kind === 'end' && open?.name === name) {
      const body = lines
        .slice(open.begin + 1, at)
        .join('\n')
        .trim();
      found.push({ ...open, body, end: at });
      open = undefined;
      continue;
    }
    if (open) problems.push(`${open.name}: its end marker is missing`);
    if (kind === 'end') problems.push(strayEnd(name, open?.name));
    open = kind === 'begin' ? { name, options, begin: at } : undefined;
  }
  if (open) problems.push(`${open.name}: its end marker is missing`);
  return { found, problems: [...problems, ...doubled(found)] };
}

/** Puts each body that is given in the place of the block's own. */
export function fillBlocks(
  markdown: string,
  bodies: Map<string, string>,
): string {
  const lines = markdown.split('\n');
  const fromBelow = findBlocks(markdown).found.toReversed();
  for (const { name, begin, end } of fromBelow) {
    const body = bodies.get(name);
    if (body === undefined) continue;
    lines.splice(begin + 1, end - begin - 1, '', body, '');
  }
  return lines.join('\n');
}

function strayEnd(name: string, open: string | undefined): string {
  const where = open ? `, inside ${open}` : '';
  return `${name}: an end marker without its begin marker${where}`;
}

function doubled(found: Block[]): string[] {
  const names = found.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) < i);
  return [...new Set(twice)].map((name) => `${name}: is there twice`);
}
