import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyStates, filledStates, outerStates, type State } from './access-states';
import { complaintsOf, sidewaysIn } from './axe';
import { startDesk, type Desk } from './desk';
import { fillDesk, type FilledDesk } from './filled-desk';

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
/** The wide window at 200 %, which leaves half as many pixels to the page. */
const enlarged = { width: 640, height: 450 };

let desk: Desk;
startDesk((started) => {
  desk = started;
});

/** A window of its own with the session of a page. */
async function windowOf(browser: Browser, as?: Page): Promise<BrowserContext> {
  return browser.newContext({
    ...(as && { storageState: await as.context().storageState() }),
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
}

/** Looks at a state wide and narrow, light and dark, and says what is wrong with it. */
async function wrongWith(state: State, path: string, window: BrowserContext): Promise<string[]> {
  const page = await window.newPage();
  page.setDefaultTimeout(20_000);
  await enter(page, state, path);
  const found: string[] = [];
  const note = (where: string, what: readonly string[]) =>
    found.push(...what.map((words) => `${where}: ${words}`));

  note('wide', await sidewaysIn(page));
  note('wide', await complaintsOf(page, state.part));
  await paint(page, 'dark');
  note('wide and dark', await complaintsOf(page, state.part, 'colours'));

  await resize(page, enlarged);
  if (state.pane) await page.getByRole('button', { name: state.pane, exact: true }).click();
  note('at 200 %', await sidewaysIn(page));

  await resize(page, narrow);
  note('narrow', await sidewaysIn(page));
  note('narrow and dark', await complaintsOf(page, state.part));
  await paint(page, 'light');
  note('narrow', await complaintsOf(page, state.part, 'colours'));
  await page.close();
  return found;
}

/** Opens a state, complete with what comes late and its styles. */
async function enter(page: Page, state: State, path: string) {
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
  await state.before?.(page);
  await page.goto(desk.claimdesk.address + path);
  await page.getByText(state.shows).first().waitFor({ state: 'attached' });
  // What sticks to an edge cuts whatever lies there just now: targets are measured whole.
  await page.addStyleTag({ content: '[data-docked] > * { position: static !important; }' });
  await page.waitForLoadState('networkidle');
  await state.then?.(page);
  await page.waitForLoadState('networkidle');
}

async function paint(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme });
  // Public pages run no script: their colours follow by themselves.
  if ((await page.locator('html[data-mantine-color-scheme]').count()) === 0) return;
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
}

/** Gives the window another size, and what is measured in it some frames to follow. */
async function resize(page: Page, size: typeof wide) {
  await page.setViewportSize(size);
  await page.evaluate(
    () =>
      new Promise<void>((painted) => {
        const wait = (frames: number) =>
          frames === 0 ? painted() : requestAnimationFrame(() => wait(frames - 1));
        wait(6);
      }),
  );
}

const expectNothing = (found: readonly string[]) => expect(found, found.join('\n')).toEqual([]);

describe('everybody can use a desk without articles:', () => {
  let window: BrowserContext;
  beforeAll(async () => {
    window = await windowOf(desk.browser, desk.page);
  });
  afterAll(() => window.close());
  test.concurrent.for(emptyStates)('$name', async (state) => {
    expectNothing(await wrongWith(state, state.path(), window));
  });
});

describe('everybody can use a desk at work:', () => {
  let filled: FilledDesk;
  let windows: Record<'ada' | 'noor' | 'tom', BrowserContext>;
  beforeAll(async () => {
    filled = await fillDesk(desk);
    windows = {
      ada: await windowOf(desk.browser, filled.ada.page),
      noor: await windowOf(desk.browser, filled.noor.page),
      tom: await windowOf(desk.browser, filled.tom.page),
    };
  });
  afterAll(async () => {
    for (const window of Object.values(windows)) await window.close();
  });
  test.concurrent.for(filledStates)('$name', async (state) => {
    const window = windows[state.who ?? 'ada'];
    expectNothing(await wrongWith(state, state.path(filled), window));
  });
});

describe('everybody can use what stands outside of the desk:', () => {
  let window: BrowserContext;
  beforeAll(async () => {
    window = await windowOf(desk.browser);
  });
  afterAll(() => window.close());
  test.concurrent.for(outerStates)('$name', async (state) => {
    expectNothing(await wrongWith(state, state.path(), window));
  });
});
