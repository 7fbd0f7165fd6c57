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
let ben: Page;
let cleo: Page;
let claim: string;

const pane = (page: Page) => page.getByRole('region', { name: 'Claim', exact: true });
const shown = () => `${claimdesk.address}/queue?status=all&claim=${claim}`;

async function decide(page: Page, key: string, conclusion: string) {
  await page.keyboard.press(key);
  await page.keyboard.press('c');
  await page.keyboard.type(conclusion);
  await page.keyboard.press('Control+Enter');
}

beforeAll(async () => {
  [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
  ada = await signInFirst(claimdesk, browser);
  for (const name of ['Ben Blind', 'Cleo Clear']) {
    await call(ada, 'POST', '/api/v1/accounts', { name, role: 'reviewer', password });
  }
  const article = await call<{ id: string }>(ada, 'POST', '/api/v1/articles', { text });
  const { items } = await call<{ items: { id: string }[] }>(
    ada,
    'GET',
    `/api/v1/claims?article=${article.id}`,
  );
  claim = items[0]?.id ?? '';
  const dossier = await call<{ id: string }>(ada, 'POST', '/api/v1/dossiers', {
    title: 'The harbour',
    reviews: 2,
  });
  await call(ada, 'PUT', `/api/v1/dossiers/${dossier.id}/claims/${claim}`, {});
  ben = await signIn(claimdesk, browser, 'Ben Blind');
  cleo = await signIn(claimdesk, browser, 'Cleo Clear');
});

afterAll(async () => {
  await browser.close();
  await claimdesk.stop();
});

test('two reviewers see that the other looks at the same claim', async () => {
  await ben.goto(shown());
  await cleo.goto(shown());
  await pane(ben).getByRole('img', { name: 'Looking at this now: Cleo Clear' }).waitFor();
  await pane(cleo).getByRole('img', { name: 'Looking at this now: Ben Blind' }).waitFor();
});

test('a mention reaches the other at once, and what it says stays blind', async () => {
  await ben.keyboard.press('d');
  await ben.keyboard.type('To me this is plainly wrong, @cl');
  await ben.getByRole('listbox', { name: 'People' }).getByText('Cleo Clear').waitFor();
  await ben.keyboard.press('Enter');
  await ben.keyboard.press('Control+Enter');
  await pane(ben).getByText('@Cleo Clear').waitFor();

  await cleo.getByRole('link', { name: 'Notifications, 1 unread' }).waitFor();
  await pane(cleo).getByText('1 comment of another reviewer shows once').waitFor();
  expect(await cleo.getByText('plainly wrong').count()).toBe(0);
});

test('two blind reviews become a dispute, each page following without a reload', async () => {
  await call(ben, 'POST', `/api/v1/claims/${claim}/evidence`, {
    url: 'https://stats.example/port',
    excerpt: '3.1 million containers',
    stance: 'refutes',
  });
  await pane(cleo).getByText('1 piece of evidence of another reviewer shows once').waitFor();

  await ben.keyboard.press('Escape');
  await ben.goto(shown());
  await pane(ben).getByRole('form', { name: 'Review' }).waitFor();
  await decide(ben, '5', 'The statistics give another figure.');
  await pane(cleo).getByText('A verdict that you see when both are in').waitFor();
  expect(await cleo.getByText('another figure').count()).toBe(0);

  await decide(cleo, '1', 'The harbour office says the same figure.');
  await ada.getByRole('link', { name: 'Disputes 1' }).waitFor();
});

test('an editor compares the two and settles it with the keyboard', async () => {
  await ada.getByRole('link', { name: 'Disputes 1' }).click();
  await ada.getByRole('list', { name: 'Disputes' }).getByRole('link').first().waitFor();
  await ada.keyboard.press('Tab');
  await ada.evaluate(() => (document.activeElement as HTMLElement).blur());
  await ada.keyboard.press('Enter');
  const left = ada.getByRole('region', { name: 'Ben Blind' });
  await left.getByText('The statistics give another figure.').waitFor();
  await left.getByText('The other reviewer did not see it.').waitFor();
  await ada.getByRole('region', { name: 'Cleo Clear' }).locator('ins').first().waitFor();
  await ada.keyboard.press('l');
  await expect
    .poll(() => ada.getByLabel('Conclusion').inputValue())
    .toBe('The statistics give another figure.');
  await ada.keyboard.press('End');
  await ada.keyboard.type(' So it is wrong.');
  await ada.keyboard.press('Control+Enter');
  await ada.getByText('The dispute is settled').waitFor();
  await ada.getByText('No disputes').waitFor();
});

test('the reviewers are told, and see by now what the other wrote', async () => {
  await cleo.getByRole('link', { name: /^Notifications, \d unread$/ }).click();
  await cleo.getByRole('link', { name: /Ada Example settled a claim/ }).click();
  await pane(cleo).getByText('plainly wrong').waitFor();
  await pane(cleo).getByText('So it is wrong.').first().waitFor();
  await pane(cleo).getByRole('link', { name: 'History' }).click();
  const history = cleo.getByRole('list', { name: 'What happened' });
  await history.getByText('settled the dispute').waitFor();
  await history.getByText('3.1 million containers').waitFor();
  await history
    .getByRole('link', { name: /^Version/ })
    .first()
    .click();
  await cleo.getByRole('navigation', { name: 'Versions' }).waitFor();
});

test('what is said about a piece of evidence stands with it, for the other as well', async () => {
  await ben.goto(shown());
  const source = 'https://stats.example/port';
  await pane(ben)
    .getByRole('button', { name: `Comments on “${source}”` })
    .click();
  await ben.getByRole('textbox', { name: `Comment on “${source}”` }).waitFor();
  await ben.keyboard.type('Is this the newest count?');
  await ben.keyboard.press('Control+Enter');
  await pane(ben).getByText('Is this the newest count?').waitFor();
  expect(await pane(ben).getByText('plainly wrong').count()).toBe(0);

  await cleo.goto(shown());
  await pane(cleo).getByText(`On “${source}”`).waitFor();
  await pane(cleo)
    .getByRole('button', { name: `Comments on “${source}”, 1 open` })
    .click();
  await pane(cleo).getByRole('button', { name: 'Resolve' }).click();
  await pane(ben)
    .getByRole('button', { name: `Comments on “${source}”`, exact: true })
    .waitFor();
});

test('a cut connection is said, nothing typed is lost, and what came meanwhile is shown', async () => {
  await ben.goto(shown());
  await pane(ben)
    .getByRole('heading', { name: /^Comments/ })
    .waitFor();
  await ben.keyboard.press('d');
  await ben.keyboard.type('Written while');
  await claimdesk.halt();
  await ben.getByText('No connection, trying again').waitFor();
  await ben.keyboard.type(' the server was away');
  claimdesk = await claimdesk.resume();
  await ben
    .getByText('No connection, trying again')
    .waitFor({ state: 'detached', timeout: 60_000 });
  await call(ada, 'POST', `/api/v1/claims/${claim}/comments`, { text: 'Back again' });
  await pane(ben).getByText('Back again').waitFor();
  await ben.keyboard.press('Control+Enter');
  await pane(ben).getByText('Written while the server was away').waitFor();
});

test('of a claim of two parts each is found by keyboard, and comes back as a draft with its verdict', async () => {
  const { id: article } = await call<{ id: string }>(ada, 'POST', '/api/v1/articles', {
    text: 'The river police counted 310 barges in 2023, and the lock keepers sold 4,200 permits in 2024.',
  });
  interface Found {
    readonly id: string;
    readonly parts: readonly unknown[];
    readonly reviews: readonly { findings: readonly object[] }[];
  }
  const { items } = await call<{ items: Found[] }>(ada, 'GET', `/api/v1/claims?article=${article}`);
  const parted = items.find(({ parts }) => parts.length === 2)?.id ?? '';
  await ben.goto(`${claimdesk.address}/queue?status=all&claim=${parted}`);
  await pane(ben).getByRole('form', { name: 'Review' }).waitFor();
  const parts = pane(ben).getByRole('region', { name: 'Part by part' });
  await parts.waitFor();
  await ben.keyboard.press('3');
  await ben.keyboard.press('c');
  await ben.keyboard.press('Tab');
  await ben.keyboard.type('True');
  for (let i = 0; i < 3; i += 1) await ben.keyboard.press('Tab');
  await ben.keyboard.type('The register names 3,900.');
  await ben.keyboard.press('Control+Enter');
  const saved = () => call<Found>(ben, 'GET', `/api/v1/claims/${parted}`);
  await expect.poll(async () => (await saved()).reviews.length).toBe(1);
  expect((await saved()).reviews[0]?.findings).toMatchObject([
    { part: 0, rating: 'true', note: null },
    { part: 1, rating: null, note: 'The register names 3,900.' },
  ]);

  await ben.goto(`${claimdesk.address}/queue?status=all&claim=${parted}`);
  await pane(ben)
    .getByRole('list', { name: 'Part by part' })
    .getByText('The register names 3,900.')
    .waitFor();
  await pane(ben).getByRole('button', { name: 'Take my verdict back' }).click();
  await expect.poll(async () => (await saved()).reviews.length).toBe(0);
  await expect.poll(() => parts.getByRole('combobox').first().inputValue()).toBe('true');
  await expect
    .poll(() => parts.getByRole('textbox').last().inputValue())
    .toBe('The register names 3,900.');
});
