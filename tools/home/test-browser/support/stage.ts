// The course home and a browser that looks at it, for one test file.

import { type Browser, chromium, type Page } from 'playwright-core';
import { isListening, portOf } from '../../test/support/connection.ts';
import {
  type Guests,
  welcomeGuests,
} from '../../test/support/guests.ts';
import {
  type Home,
  startHome,
} from '../../test/support/home-process.ts';
import {
  openScratchCourse,
  type ScratchCourse,
  type ScratchOptions,
} from '../../test/support/scratch-course.ts';
import { findBrowser } from './find-browser.ts';
import { watchPage } from './watch-page.ts';

export interface Stage {
  home: Home;
  course: ScratchCourse;
  /** Processes of the fixture lesson. */
  guests: Guests;
  /** A page of its own, with nothing kept from others. */
  open: (path: string, options?: PageOptions) => Promise<Page>;
  /** What pages did that none may, since the last time. */
  complaints: () => string[];
  /** Ends all of it; resolves to what is left, in words. */
  close: () => Promise<string[]>;
}

export interface PageOptions {
  width?: number;
  height?: number;
  theme?: 'dark' | 'light';
}

export async function openStage(
  options: ScratchOptions = {},
): Promise<Stage> {
  const browser = await openBrowser();
  const course = openScratchCourse({
    hasRealLessons: true,
    ...options,
  });
  const guests = await welcomeGuests();
  const env = { ...course.env, ...guests.env };
  const home = await startHome({ cwd: course.root, env }).catch(
    async (error: unknown) => {
      guests.close();
      await browser.close();
      throw error;
    },
  );
  const complaints: string[] = [];
  return {
    home,
    course,
    guests,
    async open(path, options) {
      const page = await newPage(browser, options);
      watchPage(page, home.url, (one) => complaints.push(one));
      await page.goto(`${home.url}${path}`);
      return page;
    },
    complaints: () => complaints.splice(0),
    async close() {
      await browser.close();
      const left = await end(home, course);
      // Hangs here when one of them stays.
      await guests.gone();
      guests.close();
      return left;
    },
  };
}

function openBrowser(): Promise<Browser> {
  // Root has no sandbox to be put into.
  const isRoot = process.getuid?.() === 0;
  const isLinux = process.platform === 'linux';
  return chromium.launch({
    executablePath: findBrowser(),
    args: isRoot && isLinux ? ['--no-sandbox'] : [],
  });
}

async function newPage(
  browser: Browser,
  { width = 1280, height = 800, theme = 'light' }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

async function end(
  home: Home,
  course: ScratchCourse,
): Promise<string[]> {
  home.kill('SIGTERM');
  const { stderr } = await home.ended;
  const isOpen = await isListening('127.0.0.1', portOf(home.url));
  const left = [
    ...(isOpen ? [`${home.url} is open`] : []),
    ...(stderr ? [`it complained: ${stderr}`] : []),
    ...course.leftovers(),
  ];
  course.remove();
  return left;
}
