/** Code is read on a projector: 72 columns fit a slide. */
export default {
  printWidth: 72,
  singleQuote: true,
  overrides: [
    {
      files: '*.md',
      // Code in a README stands as in its file, whatever its margin.
      options: {
        proseWrap: 'preserve',
        embeddedLanguageFormatting: 'off',
      },
    },
    // Figures, a variant a line: nobody projects them.
    { files: 'measured.json', options: { printWidth: 120 } },
  ],
};
