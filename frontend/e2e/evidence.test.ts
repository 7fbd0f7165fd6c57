import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium';
import { signInFirst, startClaimdesk, type Claimdesk } from './claimdesk';
import { call, password, signIn } from './person';

const text = [
  'Harbour city opens its ledgers',
  'The port handled 4.2 million containers in 2023, the harbour office announced on Monday.',
  'Mayor Ilse Brandt said that nearly 900 people had found work at the new terminal.',
].join('\n\n');

let claimdesk: Claimdesk;
let browser: Browser;
let ada: Page;
/** Ada on another device. */
let away: Page;
let ben: Page;
let claim: string;

const pane = (page: Page) => page.getByRole('region', { name: 'Claim', exact: true });
const evidence = (page: Page) => pane(page).getByRole('region', { name: 'Evidence' });
const form = (page: Page) => page.getByRole('form', { name: /evidence$/ });
const show = async (page: Page) => {
  await page.goto(`${claimdesk.address}/queue?status=all&claim=${claim}`);
  await evidence(page).waitFor();
  await pane(page)
    .getByRole('heading', { name: /^Comments/ })
    .waitFor();
};
const change = async (page: Page, name: string) => {
  await evidence(page)
    .getByRole('button', { name: `Change evidence: ${name}` })
    .click();
  await form(page).waitFor();
};

beforeAll(async () => {
  [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
  ada = await signInFirst(claimdesk, browser);
  await call(ada, 'POST', '/api/v1/accounts', { name: 'Ben Second', role: 'editor', password });
  const article = await call<{ id: string }>(ada, 'POST', '/api/v1/articles', { text });
  const { items } = await call<{ items: { id: string }[] }>(
    ada,
    'GET',
    `/api/v1/claims?article=${article.id}`,
  );
  claim = items[0]?.id ?? '';
  away = await signIn(claimdesk, browser, 'Ada Example');
  ben = await signIn(claimdesk, browser, 'Ben Second');
  await show(ada);
  await show(ben);
});

afterAll(async () => {
  await browser.close();
  await claimdesk.stop();
});

test('evidence half typed is found on another device, and neither overwrites the other', async () => {
  await ada.keyboard.press('e');
  await form(ada).getByLabel('Address').fill('https://stats.example/port');
  await form(ada).getByLabel('Excerpt').fill('Typed at the desk');
  await form(ada)
    .getByText(/^Saved/)
    .waitFor();

  await show(away);
  await away.keyboard.press('e');
  await expect.poll(() => form(away).getByLabel('Excerpt').inputValue()).toBe('Typed at the desk');
  await form(away).getByLabel('Excerpt').fill('Typed on the train');
  await form(away)
    .getByText(/^Saved/)
    .waitFor();
  await form(ada).getByLabel('Excerpt').fill('Typed at the desk again');
  await form(ada).getByText('You wrote this elsewhere').waitFor();
  await form(ada).getByText('Typed on the train').waitFor();
  expect(await form(ada).getByLabel('Excerpt').inputValue()).toBe('Typed at the desk again');
  await form(ada).getByRole('button', { name: 'Keep what stands above' }).click();

  // Nobody else sees that there is a draft.
  await ben.keyboard.press('e');
  expect(await form(ben).getByLabel('Excerpt').inputValue()).toBe('');
  await ben.keyboard.press('Escape');

  await form(ada).getByLabel('Excerpt').press('Control+Enter');
  await form(ada).waitFor({ state: 'detached' });
  await evidence(ben).getByText('Typed at the desk again').waitFor();
  await show(ada);
  await ada.keyboard.press('e');
  expect(await form(ada).getByLabel('Excerpt').inputValue()).toBe('');
  await ada.keyboard.press('Escape');
});

test('two who add evidence at once add two pieces', async () => {
  for (const [page, words] of [
    [ada, 'Ada found this'],
    [ben, 'Ben found that'],
  ] as const) {
    await page.keyboard.press('e');
    await form(page)
      .getByLabel('Address')
      .fill(`https://${words.slice(0, 3)}.example/`);
    await form(page).getByLabel('Excerpt').fill(words);
  }
  await Promise.all([ada, ben].map((page) => page.keyboard.press('Control+Enter')));
  for (const page of [ada, ben]) {
    await evidence(page).getByText('Ada found this').waitFor();
    await evidence(page).getByText('Ben found that').waitFor();
  }
});

test('of two who change the same piece the slower is told while typing and keeps both', async () => {
  const name = 'https://stats.example/port';
  await change(ada, name);
  await change(ben, name);
  await form(ada).getByLabel('Title').fill('Port statistics by Ada');
  await form(ben).getByLabel('Excerpt').fill('Reworded by Ben');
  await form(ben).getByRole('button', { name: 'Save' }).click();

  const told = form(ada).getByRole('alert').filter({ hasText: 'Somebody changed this evidence' });
  await told.waitFor();
  expect(await told.locator('ins').allTextContents()).toContain('[added: Reworded]');
  expect(await form(ada).getByLabel('Title').inputValue()).toBe('Port statistics by Ada');
  await told.getByRole('button', { name: 'Save mine on top' }).click();
  for (const page of [ada, ben]) {
    await evidence(page).getByText('Port statistics by Ada').waitFor();
    await evidence(page).getByText('Reworded by Ben').waitFor();
  }
});

test('a piece that another takes away while it is changed can be added anew', async () => {
  await change(ada, 'https://Ben.example/');
  await form(ada).getByLabel('Excerpt').fill('Ada was just rewording this');
  await evidence(ben)
    .getByRole('button', { name: 'Remove evidence: https://Ben.example/' })
    .click();
  await form(ada).getByText('Somebody took this evidence away').waitFor();
  await form(ada).getByRole('button', { name: 'Add' }).click();
  await evidence(ben).getByText('Ada was just rewording this').waitFor();
});

test('a comment that was edited elsewhere meanwhile shows both', async () => {
  const said = await call<{ id: string }>(ada, 'POST', `/api/v1/claims/${claim}/comments`, {
    text: 'As it was said',
  });
  const entry = ada.locator(`#comment-${said.id}`);
  await entry.getByRole('button', { name: 'Edit' }).click();
  const edit = ada.getByRole('form', { name: 'Edit the comment' });
  await edit.getByRole('textbox').fill('As it is said at the desk');
  await away.evaluate(
    async ([path]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      await fetch(path, {
        method: 'PATCH',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': session.csrf,
          'If-Match': '"1"',
        },
        body: JSON.stringify({ text: 'As it is said on the train' }),
      });
    },
    [`/api/v1/claims/${claim}/comments/${said.id}`] as const,
  );
  await edit.getByText('It was changed meanwhile').waitFor();
  expect(await edit.getByRole('textbox').inputValue()).toBe('As it is said at the desk');
  await edit.getByRole('button', { name: 'Save mine instead' }).click();
  await pane(ben).getByText('As it is said at the desk').waitFor();
});

test('a comment typed without a connection is kept, and is a draft everywhere when it is back', async () => {
  await ada.keyboard.press('d');
  const field = pane(ada).getByRole('form', { name: 'New comment' });
  await ada.context().setOffline(true);
  await ada.keyboard.type('Written in the tunnel');
  await field.locator('[data-place="unreachable"]').waitFor();
  expect(await field.getByRole('textbox').inputValue()).toBe('Written in the tunnel');
  await ada.context().setOffline(false);
  await field.getByText(/^Saved/).waitFor();
  await show(away);
  const there = pane(away).getByRole('form', { name: 'New comment' }).getByRole('textbox');
  await expect.poll(() => there.inputValue()).toBe('Written in the tunnel');
  await field.getByRole('textbox').press('Control+Enter');
  await pane(ben).getByText('Written in the tunnel').waitFor();
  await expect.poll(() => field.getByRole('textbox').inputValue()).toBe('');
});
