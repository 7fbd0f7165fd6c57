import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { ViewsMenu } from './views-menu';

beforeEach(() => holdSession(session));

const view = {
  id: 'v1',
  owner: { id: 'ada', name: 'Ada' },
  name: 'My polls',
  shared: false,
  filter: { kind: 'poll', assigned: 'me', speaker: null },
  sort: 'newest',
  version: 2,
  created: '2025-01-04T10:00:00Z',
  updated: '2025-01-04T10:00:00Z',
};

function show() {
  const sent = serve({
    'GET /api/v1/views': () => json({ items: [view], next: null, total: 1 }),
    'POST /api/v1/views': () => json(view, 201),
    'PATCH /api/v1/views/v1': () => json({ ...view, name: 'Polls', version: 3 }),
    'DELETE /api/v1/views/v1': () => new Response(null, { status: 204 }),
  });
  const onChoose = vi.fn();
  const onClose = vi.fn();
  const rendered = renderDesk(
    <>
      <ViewsMenu choice={{ speaker: 'Lena Ruiz' }} me="ada" onChoose={onChoose} onClose={onClose} />
      <Toasts />
    </>,
  );
  return { sent, onChoose, onClose, ...rendered };
}

test('a view is chosen with arrows and Enter', async () => {
  const user = userEvent.setup();
  const { onChoose, onClose, container } = show();
  await screen.findByRole('button', { name: 'My polls' });
  await expectAccessible(container);
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'All that is to do' })).toHaveFocus(),
  );
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({
    kind: 'poll',
    assigned: 'me',
    sort: 'newest',
  });
  expect(onClose).toHaveBeenCalledOnce();
});

test('the present choice is saved, a view renamed on its version, deleted and brought back', async () => {
  const user = userEvent.setup();
  const { sent } = show();
  await user.type(await screen.findByLabelText(/^Save what you see as/), 'Ruiz');
  await user.click(screen.getByLabelText('For everybody'));
  await user.click(screen.getByRole('button', { name: 'Save the view' }));
  await screen.findByText('View “Ruiz” saved');
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Ruiz',
    shared: true,
    filter: { speaker: 'Lena Ruiz' },
    sort: 'worth',
  });

  await user.click(screen.getByRole('button', { name: 'Rename: My polls' }));
  await user.clear(screen.getByLabelText('New name'));
  await user.type(screen.getByLabelText('New name'), 'Polls{Enter}');
  await waitFor(() => expect(sent.some(({ method }) => method === 'PATCH')).toBe(true));
  const patch = sent.find(({ method }) => method === 'PATCH');
  expect(patch?.body).toEqual({ name: 'Polls' });
  expect(patch?.headers.get('If-Match')).toBe('"2"');

  await user.click(await screen.findByRole('button', { name: 'Delete: My polls' }));
  await screen.findByText('View “My polls” deleted');
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2));
  expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual({
    name: view.name,
    shared: view.shared,
    filter: view.filter,
    sort: view.sort,
  });
});
