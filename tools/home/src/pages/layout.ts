// What all pages share: head, scripts, the bar at the top.

import { type Html, html, type Part } from './html.ts';

export interface LayoutOptions {
  title: string;
  body: Part;
  /** For scripts; a page that does nothing needs none. */
  token?: string;
  /** Modules of `public/`, without their ending. */
  scripts?: string[];
  /** Style sheets of `public/`, beside `course.css`. */
  styles?: string[];
  /** Beside the course's name, at the top. */
  bar?: Part;
  /** A class for the whole page. */
  className?: string;
  /** Where a keyboard gets past what every page has. */
  skip?: { to: string; text: string };
}

export function layout({
  title,
  body,
  token = '',
  scripts = [],
  styles = [],
  bar,
  className = '',
  skip = { to: '#main', text: 'Skip to the content' },
}: LayoutOptions): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1"
        />
        <meta name="course-token" content="${token}" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Under Load</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/course.css" />
        ${styles.map(
          (name) =>
            html`<link rel="stylesheet" href="/assets/${name}.css" />`,
        )}
        <script src="/assets/theme.js"></script>
        <script type="module" src="/assets/keys.js"></script>
        ${scripts.map(
          (name) =>
            html`<script
              type="module"
              src="/assets/${name}.js"
            ></script>`,
        )}
      </head>
      <body class="${className}">
        <a class="skip" href="${skip.to}">${skip.text}</a>
        <header class="bar">
          <a class="brand" href="/">Under Load</a>
          ${bar}
          <button class="quiet" id="keys-button" type="button">
            Keys <kbd>?</kbd>
          </button>
          <button class="quiet" id="theme-button" type="button">
            Theme
          </button>
        </header>
        ${body}
      </body>
    </html>`;
}
