import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { FillFromView } from './fill-from-view';

beforeEach(() => holdSession(session));

const view = {
  id: 'v1',
  owner: { id: 'ada', name: 'Ada' },
  name: 'Port',
  shared: false,
  filter: { q: 'port', kind: null },
  sort: 'worth',
  version: 1,
  created: '2025-01-04T10:00:00Z',
  updated: '2025-01-04T10:00:00Z',
};

function show() {
  return renderDesk(
    <>
      <FillFromView dossier="d1" />
      <Toasts />
    </>,
  );
}

test('counts what a view finds, adds it, and takes it back', async () => {
  const sent = serve({
    'GET /api/v1/views': () => json({ items: [view], next: null, total: 1 }),
    'GET /api/v1/claims': () => json({ items: [], next: null, total: 3, more: false }),
    'POST /api/v1/claims/bulk': () =>
      json({
        id: 'b1',
        done: ['c1', 'c2'],
        refused: [],
        more: false,
      }),
    'DELETE /api/v1/claims/bulk/b1': () => json({ id: null, done: [], refused: [], more: false }),
  });
  const { container } = show();
  await userEvent.selectOptions(
    await screen.findByLabelText('Add all claims of a saved view'),
    'Port',
  );
  expect(await screen.findByText(/^It finds 3 claims/)).toBeInTheDocument();
  expect(sent.at(-1)?.path).toBe('/api/v1/claims?q=port&limit=1');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Add these 3 claims' }));
  expect(await screen.findByText('2 claims added.')).toBeInTheDocument();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    action: 'add_to_dossier',
    view: 'v1',
    dossier: 'd1',
  });
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent.at(-1)?.method).toBe('DELETE'));
});

test('of a view that finds thousands the next thousand are offered until none is left', async () => {
  let left = 1500;
  serve({
    'GET /api/v1/views': () => json({ items: [view], next: null, total: 1 }),
    'GET /api/v1/claims': () => json({ items: [], next: null, total: 1500, more: false }),
    'POST /api/v1/claims/bulk': () => {
      const count = Math.min(left, 1000);
      left -= count;
      const done = Array.from({ length: count }, (_, index) => `c${String(left + index)}`);
      return json({ id: `b${String(left)}`, done, refused: [], more: left > 0 });
    },
  });
  show();
  const choice = await screen.findByLabelText('Add all claims of a saved view');
  await userEvent.selectOptions(choice, 'Port');
  await userEvent.click(await screen.findByRole('button', { name: 'Add these 1,000 claims' }));
  expect(await screen.findByText(/^1,000 claims are added\. The view finds more/)).toHaveRole(
    'status',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add the next 1,000 claims' }));
  expect(await screen.findByText('500 claims added.')).toBeInTheDocument();
  expect(choice).toHaveValue('');
  expect(left).toBe(0);
});

test('says how to get a view where there is none', async () => {
  serve({ 'GET /api/v1/views': () => json({ items: [], next: null, total: 0 }) });
  show();
  expect(await screen.findByText(/saved in the queue/)).toBeInTheDocument();
});
