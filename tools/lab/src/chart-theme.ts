// Colours and type of the charts: a light card, or a dark one where the
// page around it is dark.

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

/** The same, on a dark page: `dark.ink` stands for `theme.ink`. */
const dark: Record<string, string | string[]> = {
  paper: '#1a2029',
  frame: '#323a47',
  ink: '#e8e6e1',
  quiet: '#a3acba',
  grid: '#2c3440',
  bar: '#5d6878',
  best: '#63c3d6',
  good: '#66c795',
  bad: '#f08a7e',
  lines: [
    '#5cb8f2',
    '#f58b45',
    '#3ecf9f',
    '#e084bb',
    '#d6b648',
    '#a9daf7',
  ],
};

/**
 * CSS for the chart itself: it follows the colour scheme of the page
 * that shows it as an image, or that of the reader's system.
 */
export function darkStyle(): string {
  const rules = Object.entries(dark).flatMap(([name, to]) => {
    const from = theme[name as keyof typeof theme];
    return [from].flat().map((light, index) => {
      const color = [to].flat()[index] ?? light;
      return `[fill="${light}"]{fill:${color}}[stroke="${light}"]{stroke:${color}}`;
    });
  });
  return `@media (prefers-color-scheme: dark){${rules.join('')}}`;
}

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
