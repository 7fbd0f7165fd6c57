import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from './desk';
import { fillDesk, type FilledDesk } from './filled-desk';

let desk: Desk;
let filled: FilledDesk;
let page: Page;

startDesk(async (started) => {
  desk = started;
  filled = await fillDesk(desk);
  page = desk.page;
  await page.setViewportSize({ width: 1280, height: 900 });
});

async function go(path: string, shows: string | RegExp) {
  await page.goto(desk.claimdesk.address + path);
  await page.getByText(shows).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

/** What is said of the element that has the focus, in at most forty letters. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const heard = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      if (node.getAttribute('aria-hidden') === 'true') return '';
      return [...node.childNodes].map(heard).join('');
    };
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const words =
      element.getAttribute('aria-label') ?? (labels.map(heard).join(' ') || heard(element));
    return words.replace(/\s+/g, ' ').trim().slice(0, 40);
  });

/** The names of the next stops of the Tab key. */
async function stops(count: number): Promise<string[]> {
  const names: string[] = [];
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused());
  }
  return names;
}

describe('the focus', () => {
  test('goes through the rail to the queue, its tools before its claims', async () => {
    await go(`/queue?claim=${filled.open.id}`, 'Conclusion');
    await page.getByRole('link', { name: /^Notifications/ }).waitFor();
    const names = await stops(20);
    expect(names, names.join('\n')).toEqual([
      'Skip to the page',
      'Claimdesk',
      'Queue',
      'Articles',
      'Dossiers',
      'Reports',
      'Disputes 1',
      expect.stringMatching(/^Notifications/),
      'Search and commands',
      'Show the keys',
      'Ada Example',
      'Search the claims',
      'Views',
      'Status',
      'Order',
      'Filters',
      'Recent decisions',
      'Choose claim 1',
      expect.stringMatching(/^Worth \d+/),
      'Choose claim 2',
    ]);
  });

  test('goes through a claim as it is read: its facts, its evidence, the verdict, the comments', async () => {
    await go(`/queue?claim=${filled.open.id}`, 'Conclusion');
    const last = page.getByRole('separator', { name: 'Width of the claim' });
    await last.focus();
    const names = await stops(31);
    const about = names.filter((name) => !name.startsWith('Correct: '));
    expect(about, names.join('\n')).toEqual([
      'Assigned to',
      'History',
      'Add to a dossier',
      'Take',
      expect.stringMatching(/^Worth checking \d+/),
      'Comments on “4.2 million tonnes”',
      'Comments on “18 percent”',
      'Where such figures are checked',
      'On page 1 of the original',
      'Copy with source',
      'Add evidence',
      'Asked',
      'True',
      'Conclusion',
      expect.stringMatching(/^Finding about “The port/),
      expect.stringMatching(/^Note on “The port/),
      expect.stringMatching(/^Finding about “which is 18/),
      expect.stringMatching(/^Note on “which is 18/),
      'How similar claims were rated',
      'Rationale',
      'Preview',
      expect.stringMatching(/^For the report’s readers/),
      'Save and next',
      'Not a claim',
      'Comment',
    ]);
  });

  test('skips the rail', async () => {
    await go('/articles', 'Küstenblatt');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
    expect(await stops(1)).toEqual(['Search the articles']);
  });

  test('is on the headline of the page that was gone to', async () => {
    await go('/queue', 'Conclusion');
    const headline = () => page.evaluate(() => document.activeElement?.closest('h1')?.textContent);
    const main = page.getByRole('navigation', { name: 'Main' });
    for (const place of ['Articles', 'Dossiers', 'Reports', 'Queue']) {
      await main.getByRole('link', { name: place, exact: true }).press('Enter');
      await expect.poll(headline).toBe(place);
    }
    await main.getByRole('link', { name: 'Dossiers' }).press('Enter');
    await page.getByRole('link', { name: 'What was said at the summit' }).press('Enter');
    await expect.poll(headline).toBe('What was said at the summit');
    await page.goBack();
    await expect.poll(headline).toBe('Dossiers');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search and commands' }).fill('jobs');
    await page.keyboard.press('Enter');
    await expect.poll(headline).toBe('Jobs');
  });

  test.for([
    { on: '/reports', shows: 'summit', by: 'Search and commands' },
    { on: '/reports', shows: 'summit', by: 'Show the keys' },
    { on: '/articles', shows: 'Küstenblatt', by: 'Import' },
    { on: '/articles', shows: 'Küstenblatt', by: 'Extract again…' },
    { on: '/dossiers', shows: 'summit', by: 'New dossier' },
    { on: '/queue', shows: 'Conclusion', by: 'Recent decisions' },
    { on: '/queue', shows: 'Conclusion', by: 'Filters' },
    { on: '/queue', shows: 'Conclusion', by: 'Views' },
    { on: 'reader', shows: 'Delete…', by: 'Delete…' },
    { on: 'reader', shows: 'Delete…', by: 'Letters look wrong?' },
    { on: 'reader', shows: 'Delete…', by: 'Norrby Post' },
  ])('goes into what “$by” opens, and back', async ({ on, shows, by }) => {
    await go(on === 'reader' ? `/articles/${filled.story}` : on, shows);
    const opener = page.getByRole('button', { name: by }).first();
    const isOpener = () => opener.evaluate((button) => button === document.activeElement);
    const inside = () =>
      page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
    await opener.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(inside).toBe(true);
    // What is not modal may be left by Tab, too.
    if (await page.locator('[role=dialog][aria-modal=true]').count()) {
      await page.keyboard.press('Tab');
      expect(await inside()).toBe(true);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      expect(await inside()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(isOpener).toBe(true);
  });

  test('goes into the form for evidence, and back to its headline', async () => {
    await go(`/queue?claim=${filled.open.id}`, 'Conclusion');
    await page.getByRole('button', { name: 'Add evidence' }).press('Enter');
    const form = page.getByRole('form', { name: 'Add evidence' });
    await form.waitFor();
    const inside = () => page.evaluate(() => document.activeElement?.closest('form')?.ariaLabel);
    await expect.poll(inside).toBe('Add evidence');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Evidence');
    expect(await stops(1)).toEqual(['Add evidence']);
  });

  test('is on the words of the next claim when one is settled', async () => {
    await go('/queue?status=open', 'Conclusion');
    const words = () =>
      page.evaluate(() => document.activeElement?.closest('blockquote')?.textContent ?? '');
    const settle = [
      async () => {
        await page.keyboard.press('1');
        await page.getByLabel('Conclusion').press('Control+Enter');
      },
      () => page.getByRole('button', { name: 'Not a claim' }).click(),
      () => page.keyboard.press('x'),
    ];
    const seen = new Set<string>();
    for (const way of settle) {
      await page.getByRole('form', { name: 'Review' }).waitFor();
      await way();
      await expect.poll(async () => !['', ...seen].includes(await words())).toBe(true);
      seen.add(await words());
    }
    expect(seen.size).toBe(settle.length);
    // A claim that comes back from a decision is landed on, too.
    const undo = page
      .getByRole('status', { name: 'Messages' })
      .getByRole('button', { name: 'Undo' });
    await expect.poll(() => undo.count()).toBe(settle.length);
    await undo.last().press('Enter');
    await expect.poll(async () => seen.has(await words())).toBe(true);
  });
});

describe('what is spoken', () => {
  /** Takes down what live regions come to say from now on. */
  const listen = () =>
    page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
      new MutationObserver((changes) => {
        const regions = new Set<Element>();
        for (const { target, addedNodes } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest(live);
          if (region && addedNodes.length + Number(target instanceof Text) > 0) regions.add(region);
          for (const added of addedNodes) {
            if (!(added instanceof Element)) continue;
            for (const alert of [added, ...added.querySelectorAll('[role=alert]')]) {
              if (alert.matches('[role=alert]')) regions.add(alert);
            }
          }
        }
        for (const region of regions) {
          const words = region.textContent.trim();
          if (words !== '' && heard.at(-1) !== words) heard.push(words);
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const hears = (words: string | RegExp) =>
    expect
      .poll(heard, { timeout: 20_000, message: String(words) })
      .toEqual(expect.arrayContaining([expect.stringMatching(words)]));

  beforeAll(async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('a draft that is kept, once, whatever is typed', async () => {
    await go('/queue?status=open', 'Conclusion');
    await listen();
    const rationale = page.getByLabel('Rationale');
    await rationale.pressSequentially('The office says otherwise');
    await hears('Draft saved');
    await rationale.pressSequentially(', and so does the bank');
    await page.getByText(/^Saved/).waitFor();
    expect(await heard()).toEqual(['Draft saved']);
  });

  test('a draft that has no connection, a verdict that waits, one that is saved', async () => {
    await go('/queue?status=open', 'Conclusion');
    await listen();
    await page.route('**/api/v1/drafts/**', (route) => route.abort());
    await page.getByLabel('Rationale').pressSequentially(' and more');
    await hears('Kept in this browser; no connection');
    await page.route('**/reviews', (route) => route.abort());
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await hears(/verdict will be sent again/);
    await page.unrouteAll();
    await hears(/^Mostly true|^[^:]+: “/);
  });

  test('a verdict that is refused', async () => {
    await go('/queue?status=open', 'Conclusion');
    await listen();
    await page.route('**/reviews', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'Refused',
          status: 422,
          detail: 'Not so.',
        }),
      }),
    );
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await hears(/not saved/i);
    await page.unrouteAll();
  });

  test('how many claims the filter leaves', async () => {
    await go('/queue', 'Conclusion');
    await listen();
    await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'All' });
    await hears(/^\d+ claims$/);
  });

  test('a notification that comes', async () => {
    await go('/reports', 'summit');
    await page.getByRole('link', { name: /^Notifications/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await listen();
    await filled.noor.ask('POST', `/claims/${filled.decided.id}/comments`, {
      text: '@Ada Example Look at this.',
    });
    await hears(/^Notifications, \d unread$/);
  });

  test('a connection that is lost, and found again', async () => {
    await go('/reports', 'summit');
    await listen();
    await page.context().setOffline(true);
    await hears('No connection, trying again');
    await page.context().setOffline(false);
    await hears('Connected again');
  });
});

describe('what moves', () => {
  test('does not for whoever asked for it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = () =>
      page.evaluate(() => [
        ...document.getAnimations().map(({ playState }) => playState),
        ...[...document.querySelectorAll('*')]
          .filter((element) => !/^0s(, 0s)*$/.test(getComputedStyle(element).transitionDuration))
          .map((element) => element.outerHTML.slice(0, 100)),
      ]);
    await go('/queue?status=open', 'Conclusion');
    expect(await moving()).toEqual([]);
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    expect(await moving()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await moving()).toEqual([]);
    await page.emulateMedia({ reducedMotion: null });
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('whatever has the focus looks otherwise than without it', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const unseen: string[] = [];
    for (const path of ['/queue?status=open', `/articles/${filled.story}`, '/account']) {
      await go(path, /Conclusion|Norrby Post|API tokens/);
      for (let at = 0; at < 60; at += 1) {
        await page.keyboard.press('Tab');
        const name = await page.evaluate(() => {
          const element = document.activeElement;
          if (!(element instanceof HTMLElement) || element === document.body) return null;
          const look = () =>
            [
              element,
              element.parentElement,
              element.closest('label'),
              element.parentElement?.parentElement,
            ]
              .map((shown) => {
                if (!shown) return '';
                const { outline, boxShadow, border, backgroundColor, transform } =
                  getComputedStyle(shown);
                const after = getComputedStyle(shown, '::after');
                return [
                  outline,
                  boxShadow,
                  border,
                  backgroundColor,
                  transform,
                  after.inset,
                  after.backgroundColor,
                ].join();
              })
              .join();
          const held = look();
          element.blur();
          const left = look();
          element.focus();
          return held === left ? element.outerHTML.slice(0, 120) : null;
        });
        if (name) unseen.push(`${path}: ${name}`);
      }
    }
    expect(unseen).toEqual([]);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });
});
