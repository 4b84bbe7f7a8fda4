// A page as a browser would get it, and what is on it.

import request from 'supertest';
import { elementsOf, type PageElement } from './elements-of.ts';
import { readingApp } from './reading-app.ts';
import type { ReadingCourse } from './reading-course.ts';

export async function openPage(course: ReadingCourse, path: string) {
  const { status, text } = await request(readingApp(course)).get(path);
  const elements = await elementsOf(text);
  return { status, elements, ...finder(elements) };
}

/** @param search What the element has, beside its tag. */
function finder(elements: PageElement[]) {
  const all = (tag: string, search: Record<string, string> = {}) =>
    elements.filter(
      (each) =>
        each.tag === tag &&
        Object.entries(search).every(
          ([name, value]) => String(each.properties[name]) === value,
        ),
    );
  const texts = (...what: Parameters<typeof all>) =>
    all(...what).map(({ text }) => text);
  return { all, texts };
}
