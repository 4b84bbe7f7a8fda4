// A lesson: its README, and beside it a tab.

import { type Html, html, type Part, trusted } from './html.ts';
import { layout } from './layout.ts';
import { lessonBar } from './lesson-bar.ts';
import { lessonSteps } from './lesson-steps.ts';
import type { TabContext } from './page-context.ts';
import type { Tab } from './tab.ts';
import { tabs } from './tabs.ts';
import { renderReadme } from '../render/render-readme.ts';

export async function lessonPage(
  context: TabContext,
  tab: Tab,
): Promise<Html> {
  const { lesson, course, token } = context;
  const [readme, content] = await Promise.all([
    renderReadme(course, lesson),
    tab.render(context),
  ]);
  return layout({
    title: `${tab.title} · ${lesson.lesson.title}`,
    token,
    className: 'lesson',
    bar: lessonBar(course, lesson),
    scripts: ['lesson', 'readme', ...(tab.scripts ?? [])],
    styles: ['lesson', 'readme', 'highlight', ...(tab.styles ?? [])],
    skip: { to: '#lesson-tab', text: 'Skip to the lesson’s tab' },
    body: html`<main
      id="main"
      class="split"
      data-lesson="${lesson.name}"
    >
      ${await head(context, tab)}
      <article
        class="readme"
        id="readme"
        aria-label="README"
        tabindex="0"
      >
        ${trusted(readme)}
      </article>
      <section
        class="pane"
        id="lesson-tab"
        aria-label="${tab.title}"
        tabindex="-1"
      >
        <div class="tab" data-tab="${tab.name}">${content}</div>
      </section>
    </main>`,
  });
}

/** In the order of the screen: title, steps, tabs; then what they lead to. */
async function head(context: TabContext, shown: Tab): Promise<Part> {
  const { name, number, lesson } = context.lesson;
  return html`<header class="lesson-head">
    <h1 class="lesson-title">
      <span class="number">${number}</span> ${lesson.title}
    </h1>
    <nav aria-label="Steps">${await lessonSteps(context)}</nav>
    <nav class="tabs" aria-label="Tabs">
      ${tabs.map(
        (tab) =>
          html`<a
            href="/lessons/${name}/${tab.name}"
            data-key="${tab.key}"
            aria-current="${tab.name === shown.name ? 'page' : 'false'}"
            >${tab.title}</a
          >`,
      )}
    </nav>
    <button
      type="button"
      class="quiet to-readme"
      aria-controls="readme"
      data-key="w"
      title="the README beside the tab: show or hide"
    >
      README
    </button>
  </header>`;
}
