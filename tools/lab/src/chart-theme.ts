// Colours and type of the charts: a light card, on any page.

export const theme = {
  width: 760,
  padding: 32,
  font: "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  paper: '#fbfaf7',
  frame: '#dedad0',
  ink: '#1d2430',
  quiet: '#5d6675',
  grid: '#e6e2d8',
  bar: '#a9b4c4',
  best: '#1f7a8c',
  good: '#1d7a4f',
  bad: '#b3362b',
  // Okabe and Ito's, darkened: told apart by the colour-blind too.
  lines: [
    '#0072b2',
    '#d55e00',
    '#00916e',
    '#b0478a',
    '#8a6d00',
    '#3a9bd4',
  ],
} as const;

export interface Font {
  size: number;
  weight?: number;
}

/** Room between the paddings, in pixels. */
export const innerWidth = theme.width - 2 * theme.padding;

/**
 * An upper estimate, where no browser can measure: the font that a
 * reader has may be a wide one.
 */
export function textWidth(text: string, font: Font): number {
  const bold = (font.weight ?? 400) >= 600;
  return text.length * font.size * (bold ? 0.65 : 0.58);
}

/** Breaks text into lines of at most `width` pixels. */
export function wrapText(
  text: string,
  font: Font,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, font) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
