// The colours that a style sheet's variables have in a theme.

const selectors = {
  light: ':root',
  dark: ":root[data-theme='dark']",
  'system dark': ":root:not([data-theme='light'])",
};

export function colorsOf(
  sheet: string,
  theme: keyof typeof selectors,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const selector of [selectors.light, selectors[theme]]) {
    for (const block of blocksOf(sheet, selector)) {
      const all = block.matchAll(/(--[\w-]+):\s*(#[\da-f]{6});/g);
      for (const [, name = '', color = ''] of all) found[name] = color;
    }
  }
  return found;
}

function blocksOf(sheet: string, selector: string): string[] {
  const [, ...rest] = sheet.split(`${selector} {`);
  return rest.map((text) => text.split('}', 1)[0] ?? '');
}
