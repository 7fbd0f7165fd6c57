import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Precedent, SimilarFactCheck } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Precedents } from './precedents';

const precedent: Precedent = {
  claim: 'c9',
  text: 'The port handled 5 million tonnes in 2023.',
  speaker: 'Lena Ruiz',
  article: claim.article,
  rating: 'false',
  conclusion: 'The register says 4.2 million.',
  decided: '2025-01-02T10:00:00Z',
  dossiers: [{ id: 'd1', title: 'The harbour' }],
  likeness: 0.74,
  sameSpeaker: true,
  units: ['tonne'],
};

beforeEach(() => holdSession(session));

async function show(items: Precedent[], published: SimilarFactCheck[] = []) {
  const sent = serve({
    'GET /api/v1/ratings': () => json({ items: ratings, scales: [] }),
    'GET /api/v1/claims/c1/precedents': () => json({ items, next: null, total: items.length }),
    'GET /api/v1/claims/c1/fact-checks': () =>
      json({ items: published, next: null, total: published.length }),
  });
  const onUse = vi.fn();
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <Precedents claim="c1" onUse={onUse} /> }),
    history: createMemoryHistory(),
  });
  await router.load();
  return { sent, onUse, ...renderDesk(<RouterProvider router={router as never} />) };
}

it('asks for precedents when it is unfolded, and hands over a conclusion', async () => {
  const { sent, onUse, container } = await show([precedent]);
  const fold = await screen.findByText('How similar claims were rated');
  expect(sent).toHaveLength(0);
  await userEvent.click(fold);
  const entry = await screen.findByRole('listitem');
  expect(await within(entry).findByText('False')).toBeInTheDocument();
  expect(entry).toHaveTextContent('74% alike · also Lena Ruiz · also in tonne');
  expect(within(entry).getByRole('link', { name: precedent.text })).toBeInTheDocument();
  expect(within(entry).getByRole('link', { name: 'The harbour' })).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(within(entry).getByRole('button', { name: 'Use this conclusion' }));
  expect(onUse).toHaveBeenCalledWith('The register says 4.2 million.');
});

it('says so when no decided claim is like it', async () => {
  await show([]);
  await userEvent.click(await screen.findByText('How similar claims were rated'));
  expect(await screen.findByText('No decided claim is like this one.')).toBeInTheDocument();
});

it('shows what others published, in their own words and apart from its own verdicts', async () => {
  const factCheck = {
    id: 'f1',
    url: 'https://checks.example/port',
    claim: 'The port handled 5 million tonnes.',
    claimant: 'Lena Ruiz',
    publisher: 'Port Checks',
    rating: 'Mostly wrong',
    value: 2,
    worst: 1,
    best: 5,
    title: null,
    language: 'en',
    published: '2024-03-04',
    imported: '2025-01-02T10:00:00Z',
  };
  const { container } = await show([], [{ factCheck, likeness: 0.6, sameSpeaker: true }]);
  await userEvent.click(await screen.findByText('How similar claims were rated'));
  const list = await screen.findByRole('list', { name: 'Published fact-checks' });
  expect(list).toHaveTextContent('Port Checks: Mostly wrong (2, on a scale from 1 to 5)');
  expect(within(list).getByRole('link', { name: 'checks.example' })).toHaveAttribute(
    'href',
    factCheck.url,
  );
  expect(within(list).queryByRole('button')).not.toBeInTheDocument();
  expect(screen.getByText('No decided claim is like this one.')).toBeInTheDocument();
  await expectAccessible(container);
});
