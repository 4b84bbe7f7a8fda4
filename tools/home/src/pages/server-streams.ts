// Events that a lesson's server sends, as they come.

import type { Demo } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';

export function serverStreams(
  { streams }: Required<Demo>,
  { name }: CourseLesson,
): Part {
  return streams.map(
    ({ title, path }, index) =>
      html`<section
        class="stream"
        aria-label="${title}"
        data-stream="/lessons/${name}/streams/${index}"
      >
        <h2>${title} <code>GET ${path}</code></h2>
        <p class="quietly" role="status" data-stream-state>
          Start the server to watch.
        </p>
        <ol
          class="stream-events"
          aria-label="Events"
          tabindex="0"
          hidden
          data-stream-events
        ></ol>
      </section>`,
  );
}
