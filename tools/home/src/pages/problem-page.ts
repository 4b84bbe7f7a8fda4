// The page of an error, such as an address that is not there.

import type { Problem } from '../security/problems.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

export function problemPage({ title, detail, status }: Problem): Html {
  return layout({
    title,
    body: html`<main id="main" class="problem">
      <p class="kicker">${status}</p>
      <h1>${title}</h1>
      <p>${detail}</p>
      <p><a href="/">To the lessons</a></p>
    </main>`,
  });
}
