import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';

const command =
  process.env['CLAIMDESK_COMMAND'] ?? resolve(import.meta.dirname, '../../backend/bin/claimdesk');

/** A server of its own: the real jar with an embedded PostgreSQL in a new folder. */
export interface Claimdesk {
  readonly address: string;
  /** The one-time link that the first start prints. */
  readonly setUpLink: string;
  /** Stops the server; what it stored stays. */
  readonly halt: () => Promise<void>;
  /** Starts it again after a halt, at the same address on the same folder. */
  readonly resume: () => Promise<Claimdesk>;
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Starts the jar and waits for the line that says it is ready. */
export async function startClaimdesk(): Promise<Claimdesk> {
  return serve(await mkdtemp(join(tmpdir(), 'claimdesk-e2e-')), await freePort());
}

/** Opens a wide page and makes the first administrator with the set-up link; ends signed in. */
export async function signInFirst(claimdesk: Claimdesk, browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page.setDefaultTimeout(30_000);
  await page.goto(claimdesk.setUpLink);
  await page.getByLabel('Name').fill('Ada Example');
  await page.getByLabel('Password', { exact: true }).fill('a password of four words');
  await page.getByRole('button', { name: 'Set up Claimdesk' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
}

async function serve(home: string, port: number): Promise<Claimdesk> {
  const server = spawn(command, ['serve'], {
    env: {
      ...process.env,
      CLAIMDESK_HOME: home,
      CLAIMDESK_PORT: String(port),
      CLAIMDESK_PUBLIC_URL: `http://localhost:${String(port)}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  let setUpLink = '';
  for await (const line of createInterface({ input: server.stdout })) {
    setUpLink ||= /https?:\S+\/setup#token=\S+/.exec(line)?.[0] ?? '';
    const address = /Claimdesk is ready: (\S+)/.exec(line)?.[1];
    if (address) {
      server.stdout.resume();
      return {
        address,
        setUpLink,
        halt: () => stopped(server),
        resume: () => serve(home, port),
        stop: async () => {
          await stopped(server);
          await rm(home, { recursive: true, force: true, maxRetries: 5 });
        },
      };
    }
  }
  throw new Error(`The server ended before it was ready:\n${errors.join('')}`);
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done());
    server.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') done(address.port);
        else fail(new Error('no free port'));
      });
    });
  });
}
