/// <reference lib="dom" />
// The card that a chart stands on, filled from top to bottom.

import type { Font } from './chart-theme.ts';
import {
  darkStyle,
  innerWidth,
  textWidth,
  theme,
  wrapText,
} from './chart-theme.ts';

export interface TextStyle extends Font {
  fill?: string;
}

type Attributes = Record<string, string | number>;

const namespace = 'http://www.w3.org/2000/svg';
const legendSize = 16;

export class Card {
  readonly #document: Document;
  readonly #root: Element;
  readonly #paper: Element;
  #bottom: number = theme.padding - 10;

  constructor(document: Document, label: string) {
    this.#document = document;
    this.#root = this.#element('svg', {
      role: 'img',
      'aria-label': label,
      'font-family': theme.font,
    });
    this.#add('style', {}).textContent = darkStyle();
    const { paper: fill, frame: stroke } = theme;
    this.#paper = this.#add('rect', { rx: 12, fill, stroke });
  }

  /** Leaves room. */
  skip(pixels: number): void {
    this.#bottom += pixels;
  }

  /** Writes as many lines as the text needs. */
  write(text: string, style: TextStyle): void {
    for (const line of wrapText(text, style, innerWidth)) {
      this.#bottom += style.size * 1.3;
      this.#text(line, theme.padding, style);
    }
  }

  /** Writes names in a row, or several, each with its colour. */
  legend(names: string[], colorOf: (index: number) => string): void {
    let left: number = theme.padding;
    this.skip(legendSize * 1.4);
    for (const [index, name] of names.entries()) {
      const width = textWidth(name, { size: legendSize }) + 44;
      if (left + width > theme.width && left > theme.padding) {
        left = theme.padding;
        this.skip(legendSize * 1.5);
      }
      this.#swatch(left, colorOf(index));
      this.#text(name, left + 22, { size: legendSize });
      left += width;
    }
    this.skip(12);
  }

  /**
   * Whatever `draw` puts on the card is a view of its own: an image of
   * `chart.svg#id` shows nothing else.
   */
  view(id: string, draw: () => void): void {
    const top = Math.round(this.#bottom);
    draw();
    const height = Math.round(this.#bottom) - top;
    const viewBox = `0 ${top} ${theme.width} ${height}`;
    this.#add('view', { id, viewBox });
  }

  /** Puts a drawing below what is there. */
  place(drawing: Element): void {
    drawing.setAttribute('x', String(theme.padding));
    drawing.setAttribute('y', String(this.#bottom));
    drawing.setAttribute('fill', theme.ink);
    this.#root.append(drawing);
    this.#bottom += Number(drawing.getAttribute('height'));
  }

  /** Returns the finished SVG. */
  toString(): string {
    const { width, padding } = theme;
    const height = Math.ceil(this.#bottom + padding);
    const size = { width, height, viewBox: `0 0 ${width} ${height}` };
    this.#set(this.#root, size);
    // Half a pixel in: the frame is drawn sharp, and not cut off.
    const frame = { width: width - 1, height: height - 1 };
    this.#set(this.#paper, { x: 0.5, y: 0.5, ...frame });
    const view = this.#document.defaultView;
    if (!view) throw new TypeError('the document has no window');
    return new view.XMLSerializer().serializeToString(this.#root);
  }

  #swatch(x: number, fill: string): void {
    const y = this.#bottom - legendSize * 0.5;
    this.#add('rect', { x, y, width: 16, height: 4, rx: 2, fill });
  }

  #text(text: string, x: number, style: TextStyle): void {
    const { size, weight = 400, fill = theme.ink } = style;
    const font = { 'font-size': size, 'font-weight': weight };
    const y = Math.round(this.#bottom);
    this.#add('text', { x, y, fill, ...font }).textContent = text;
  }

  #add(name: string, attributes: Attributes): Element {
    const added = this.#element(name, attributes);
    this.#root.append(added);
    return added;
  }

  #element(name: string, attributes: Attributes): Element {
    const made = this.#document.createElementNS(namespace, name);
    this.#set(made, attributes);
    return made;
  }

  #set(element: Element, attributes: Attributes): void {
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, String(value));
    }
  }
}
