/** Code is read on a projector: 72 columns fit a slide. */
export default {
  printWidth: 72,
  singleQuote: true,
  overrides: [
    { files: '*.md', options: { proseWrap: 'preserve' } },
    // Figures, a variant a line: nobody projects them.
    { files: 'measured.json', options: { printWidth: 120 } },
  ],
};
