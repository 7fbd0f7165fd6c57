import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { QueueRows } from './queue-rows';
import { useQueue } from './use-queue';
import { useSelection } from './use-selection';

const total = 5000;

beforeEach(() => {
  // jsdom lays nothing out: a list of 700 pixels with rows of 90.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(700);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(90);
});

function serveClaims() {
  return serve({
    'GET /api/v1/claims': (request) => {
      const { searchParams } = new URL(request.url);
      const skip = Number(searchParams.get('skip') ?? 0);
      const limit = Number(searchParams.get('limit'));
      const items = Array.from({ length: Math.min(limit, total - skip) }, (_, index) => ({
        ...claim,
        id: `c${String(skip + index)}`,
        text: `Claim number ${String(skip + index)}`,
        quantities: [],
      }));
      return json({ items, next: skip + limit < total ? 'more' : null, total, more: false });
    },
    'GET /api/v1/ratings': () => json({ items: ratings, next: null, total: ratings.length }),
  });
}

function Desk() {
  const queue = useQueue({}, 'worth');
  const selection = useSelection(queue, '');
  return (
    <>
      <output>{[...selection.ids].join(' ')}</output>
      <button type="button" onClick={() => void selection.all()}>
        All
      </button>
      <QueueRows
        queue={queue}
        label="Queue"
        selected="c1"
        at={1}
        onSelect={() => undefined}
        ticked={(id) => selection.ids.has(id)}
        onTick={selection.toggle}
      />
    </>
  );
}

test('few rows are on the page however many there are, and each knows its place', async () => {
  const sent = serveClaims();
  const { container } = renderDesk(<Desk />);
  await screen.findByText('Claim number 1');
  const rows = screen.getAllByRole('listitem');
  expect(rows.length).toBeLessThan(30);
  expect(rows[1]).toHaveAttribute('aria-setsize', '5000');
  expect(rows[1]).toHaveAttribute('aria-posinset', '2');
  expect(screen.getByRole('button', { current: true })).toHaveTextContent('Claim number 1');
  await expectAccessible(container);

  const scroller = container.querySelector('[data-scrolls]');
  if (!scroller) throw new Error('The list does not scroll.');
  Object.defineProperty(scroller, 'scrollTop', { value: 92 * 4900, writable: true });
  fireEvent.scroll(scroller);
  expect(screen.getAllByText('The claim is loading').length).toBeGreaterThan(0);
  await screen.findAllByText(/Claim number 49\d\d/);
  expect(screen.getAllByRole('listitem').length).toBeLessThan(30);
  const asked = sent.filter(({ path }) => path.startsWith('/api/v1/claims?')).length;
  expect(asked).toBeLessThanOrEqual(4);
});

test('rows are chosen one by one, by range, and all at once up to the bound', async () => {
  const user = userEvent.setup();
  serveClaims();
  renderDesk(<Desk />);
  const box = async (place: number) =>
    screen.findByRole('checkbox', { name: `Choose claim ${String(place)}` });
  await user.click(await box(2));
  await user.keyboard('{Shift>}');
  await user.click(await box(5));
  await user.keyboard('{/Shift}');
  const chosen = screen.getByRole('status');
  await waitFor(() => expect(chosen).toHaveTextContent('c1 c2 c3 c4'));
  await user.click(await box(3));
  expect(chosen).toHaveTextContent(/^c1 c3 c4$/);
  await user.click(screen.getByRole('button', { name: 'All' }));
  await waitFor(() => expect(chosen.textContent.split(' ')).toHaveLength(1000));
});
