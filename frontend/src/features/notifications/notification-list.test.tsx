import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Notification } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, serve } from '@/testing/server';
import { NotificationList } from './notification-list';

const told = (id: string, kind: Notification['kind'], claims = 1): Notification => ({
  id,
  kind,
  claim: 'c1',
  statement: 'The port handled nearly 4 million tonnes.',
  claims,
  comment: null,
  by: 'Ben',
  at: '2025-01-04T10:00:00Z',
  read: null,
});
const show = () =>
  renderDesk(
    <NotificationList
      link={(_, words, onGo) => <button onClick={onGo}>{words}</button>}
      whenEmpty={<p>Nothing</p>}
    />,
  );

test('each says what happened, is read by following it, and all are read at once', async () => {
  const items = [told('n1', 'mentioned'), told('n2', 'assigned', 12)];
  const sent = serve({
    'GET /api/v1/notifications': () => json({ items, next: null, unread: 2 }),
    'POST /api/v1/notifications/read': () => new Response(null, { status: 204 }),
  });
  const { container } = show();
  await expectAccessible(container);
  await userEvent.click(await screen.findByRole('button', { name: /^Unread.*mentioned you/ }));
  expect(screen.getByText(/Ben assigned 12 claims to you/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
  await waitFor(() =>
    expect(sent.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { ids: ['n1'] },
      { ids: null },
    ]),
  );
});

test('without any it says what will stand here', async () => {
  serve({ 'GET /api/v1/notifications': () => json({ items: [], next: null, unread: 0 }) });
  show();
  expect(await screen.findByText('Nothing')).toBeInTheDocument();
});
