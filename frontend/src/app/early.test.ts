import { readFileSync } from 'node:fs';
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { resumeSession } from '@/features/account/session-calls';
import { queuePageQuery } from '@/features/claims/queue-calls';
import { filterOf } from '@/features/claims/queue-filters';
import { session } from '@/testing/samples';
import { json } from '@/testing/server';

const claims = { items: [], next: null, total: 0 };

function openedAt(address: string) {
  window.history.replaceState(null, '', address);
  const asked = vi.fn((path: string) =>
    Promise.resolve(json(path === '/api/v1/session' ? session : claims)),
  );
  vi.stubGlobal('fetch', asked);
  window.eval(readFileSync('public/early.js', 'utf8'));
  return asked;
}

test('the queue takes what was asked for before its scripts came, and asks for nothing twice', async () => {
  const asked = openedAt('/queue');
  expect(await resumeSession()).toEqual(session);
  const page = await new QueryClient().query(queuePageQuery(filterOf({}), 'worth', 0));
  expect(page).toEqual(claims);
  expect(window.claimdeskEarly?.size).toBe(0);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('other pages ask for nothing early', () => {
  delete window.claimdeskEarly;
  expect(openedAt('/articles')).not.toHaveBeenCalled();
  expect(openedAt('/queue?q=port')).not.toHaveBeenCalled();
  expect(window.claimdeskEarly).toBeUndefined();
});
