import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { password } from './person';

/** What a request answered: its body, and the version of what it tells of. */
export interface Answer<T> {
  readonly body: T;
  readonly etag: string | null;
}

/** Somebody signed in, who looks at pages and asks the server for what the pages would. */
export class Person {
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  /** Opens a window of their own and signs in. */
  static async signIn(browser: Browser, address: string, name: string): Promise<Person> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.goto(`${address}/sign-in`);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    return new Person(page, address);
  }

  /**
   * Sends a request of the API.
   *
   * @throws Error with the server's words where it refuses
   */
  async ask<T>(method: string, path: string, body?: object, version?: number): Promise<Answer<T>> {
    const { status, text, etag } = await this.page.evaluate(
      async ([method, path, body, version]) => {
        const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
        const answer = await fetch(path, {
          method,
          ...(body && { body }),
          headers: {
            'X-CSRF-Token': session.csrf,
            ...(body && { 'Content-Type': 'application/json' }),
            ...(version && { 'If-Match': `"${version}"` }),
          },
        });
        return {
          status: answer.status,
          text: await answer.text(),
          etag: answer.headers.get('ETag'),
        };
      },
      [method, `/api/v1${path}`, body && JSON.stringify(body), version && String(version)] as const,
    );
    if (status >= 400) throw new Error(`${method} ${path} answered ${String(status)}: ${text}`);
    return { body: (text === '' ? undefined : JSON.parse(text)) as T, etag };
  }

  /** Hands in a file. */
  async send<T>(path: string, file: string): Promise<T> {
    const { cookies } = await this.page.context().storageState();
    const { csrf } = (await this.ask<{ csrf: string }>('GET', '/session')).body;
    const form = new FormData();
    form.append('file', new Blob([await readFile(file)]), basename(file));
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'X-CSRF-Token': csrf,
        Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
      body: form,
    });
    if (!answer.ok) throw new Error(`${file} was answered ${String(answer.status)}`);
    return (await answer.json()) as T;
  }
}
