import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Toasts } from '@/ui/toasts';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Appearances } from './appearances';
import { ComparisonView } from './comparison-view';
import { StoryNote } from './story-note';

/** Renders what holds links to other pages. */
async function renderRouted(element: ReactElement) {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => element }),
    history: createMemoryHistory(),
  });
  await router.load();
  return renderDesk(<RouterProvider router={router as never} />);
}

const elsewhere = {
  claim: 'c2',
  article: { id: 'a2', title: 'Harbour', publisher: 'Evening Post', published: '2025-01-04' },
  text: 'The port handled nearly 4 million tonnes in 2024, the mayor told reporters.',
  first: false,
};
const repeated = {
  ...claim,
  outlets: 2,
  appearances: [{ claim: 'c1', article: claim.article, text: claim.text, first: true }, elsewhere],
};

test('a claim says where it appeared, and one appearance is parted from it and joined again', async () => {
  const sent = serve({
    'DELETE /api/v1/claims/c2/repeats': () => json({ ...claim, id: 'c2' }),
    'PUT /api/v1/claims/c2/repeats': () => json({ ...claim, id: 'c2' }),
  });
  const { container } = await renderRouted(
    <>
      <Appearances claim={repeated} maySeparate />
      <Toasts />
    </>,
  );
  await userEvent.click(screen.getByText('Appeared in 2 outlets, judged once'));
  const list = screen.getByRole('list', { name: 'Where the claim appeared' });
  expect(within(list).getByRole('link', { name: 'Evening Post' })).toBeInTheDocument();
  expect(list).toHaveTextContent('told reporters');
  await expectAccessible(container);
  await userEvent.click(within(list).getByRole('button', { name: 'Not the same' }));
  await userEvent.click(await screen.findByRole('button', { name: /Undo/ }));
  expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'PUT']);
  expect(sent[1]?.body).toEqual({ claim: 'c1' });
});

test('a claim that appeared once says nothing of it, and a reader parts nothing', async () => {
  await renderRouted(<Appearances claim={claim} maySeparate />);
  expect(screen.queryByText(/Appeared/)).not.toBeInTheDocument();
  await renderRouted(<Appearances claim={repeated} maySeparate={false} />);
  await userEvent.click(screen.getByText(/Appeared in 2 outlets/));
  expect(screen.queryByRole('button', { name: 'Not the same' })).not.toBeInTheDocument();
});

test('an article says who else printed it', async () => {
  serve({
    'GET /api/v1/articles/a1/story': () =>
      json({
        items: [{ ...elsewhere.article, resemblance: 0.82, containment: 0.95, created: '' }],
        next: null,
        total: 1,
      }),
  });
  const { container } = await renderRouted(<StoryNote articleId="a1" elsewhere={1} />);
  await userEvent.click(await screen.findByText('Also in 1 other outlet'));
  expect(screen.getByText('82% the same')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Compare.*Evening Post/ })).toBeInTheDocument();
  await expectAccessible(container);
});

test('two prints stand beside each other with what differs marked', async () => {
  const { container } = renderDesk(
    <ComparisonView
      here="Coast Courier"
      there="Evening Post"
      rows={[
        {
          kind: 'changed',
          here: { start: 10, end: 24, text: 'It closed May.', only: [{ start: 20, end: 23 }] },
          there: { start: 0, end: 15, text: 'It closed June.', only: [{ start: 10, end: 14 }] },
        },
        { kind: 'added', there: { start: 16, end: 22, text: 'Boats.', only: [] } },
        { kind: 'left_out', here: { start: 30, end: 36, text: 'Ferry.', only: [] } },
      ]}
    />,
  );
  expect(container.querySelector('del')).toHaveTextContent('May');
  expect(container.querySelector('ins')).toHaveTextContent('June');
  expect(screen.getByText('Added')).toBeInTheDocument();
  expect(screen.getByText('Left out')).toBeInTheDocument();
  await expectAccessible(container);
});
