// What fits one slide. The type grows with the screen, its proportions
// stay: public/present.css is made for these figures.

export const slideLimits = {
  /** Of code. */
  codeLines: 20,
  /** Of a function that would not fit whole: in smaller type. */
  mostCodeLines: 28,
  codeColumns: 80,
  /** Of sentences, one below the other. */
  listLines: 11,
  listColumns: 66,
  /** Of a rung's title slide: its idea, its trap, what to break. */
  textColumns: 70,
  textLines: 7,
};
