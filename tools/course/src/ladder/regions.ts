// The parts of a file that a README shows:
//
//   // #region lease
//   ...
//   // #endregion

export interface Region {
  name: string;
  /** Without the markers, moved to the left margin. */
  text: string;
}

const begin = /^\s*\/\/ #region (\S+)$/;
const end = /^\s*\/\/ #endregion\b/;

/** The code as a person types it: no markers. */
export function withoutRegions(text: string): string {
  const lines = text.split('\n');
  return lines
    .filter((line) => !begin.test(line) && !end.test(line))
    .join('\n');
}

/** @throws Error when one does not end before the next begins. */
export function regionsOf(file: {
  name: string;
  text: string;
}): Region[] {
  const found: Region[] = [];
  let open: { name: string; lines: string[] } | undefined;
  for (const line of file.text.split('\n')) {
    const [, name] = begin.exec(line) ?? [];
    if (name && open) break;
    if (name) {
      open = { name, lines: [] };
    } else if (open && end.test(line)) {
      found.push({ name: open.name, text: dedent(open.lines) });
      open = undefined;
    } else {
      open?.lines.push(line);
    }
  }
  if (!open) return found;
  const what = `#region ${open.name} has no #endregion`;
  throw new Error(`${file.name}: ${what}`);
}

function dedent(lines: string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.search(/\S/));
  const margin = Math.min(...indents);
  return lines
    .map((line) => line.slice(margin))
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '');
}
