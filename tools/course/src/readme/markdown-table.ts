// A table in Markdown; Prettier gives it its widths.

export interface Heading {
  title: string;
  align?: 'right';
}

export function markdownTable(
  headings: Heading[],
  rows: string[][],
): string {
  const rule = headings.map(({ align }) => (align ? '---:' : '---'));
  const titles = headings.map(({ title }) => title);
  return [titles, rule, ...rows].map(row).join('\n');
}

function row(cells: string[]): string {
  const safe = cells.map((cell) =>
    cell.replaceAll('|', String.raw`\|`),
  );
  return `| ${safe.join(' | ')} |`;
}
