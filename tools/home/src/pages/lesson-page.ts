// A lesson: its README, and beside it a tab.

import { type Html, html, trusted } from './html.ts';
import { layout } from './layout.ts';
import { lessonBar } from './lesson-bar.ts';
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
    body: html`<main
      id="main"
      class="split"
      data-lesson="${lesson.name}"
    >
      <article
        class="readme"
        id="readme"
        aria-label="README"
        tabindex="0"
      >
        ${trusted(readme)}
      </article>
      <section class="pane" aria-label="${tab.title}">
        <nav class="tabs" aria-label="Tabs">
          ${tabs.map(
            ({ name, title, key }) =>
              html`<a
                href="/lessons/${lesson.name}/${name}"
                data-key="${key}"
                aria-current="${name === tab.name ? 'page' : 'false'}"
                >${title}</a
              >`,
          )}
          <a
            class="to-readme"
            href="#readme"
            data-key="w"
            title="the README beside the tab: show or hide"
            >README</a
          >
        </nav>
        <div class="tab" data-tab="${tab.name}">${content}</div>
      </section>
    </main>`,
  });
}
