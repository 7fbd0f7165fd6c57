import type { Browser, Page } from 'playwright-core';
import type { Claimdesk } from './claimdesk';

export const password = 'a password of four words';

/** Calls the server as whom a page is signed in for. */
export function call<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  return page.evaluate(
    async ([how, where, sent]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const answer = await fetch(where, {
        method: how,
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf },
        ...(sent && { body: JSON.stringify(sent) }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return (answer.status === 204 ? null : await answer.json()) as never;
    },
    [method, path, body] as const,
  );
}

/** Signs somebody in, on a device of their own. */
export async function signIn(claimdesk: Claimdesk, browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${claimdesk.address}/sign-in`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
}
