import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ArticleDependents } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, problem, serve } from '@/testing/server';
import { DeleteArticleButton } from './delete-article-button';

const lost: ArticleDependents = {
  claims: { open: 1, inReview: 0, decided: 2, dismissed: 0, disputed: 0, total: 3 },
  markedByHand: 1,
  reviews: 4,
  evidence: 1,
  dossiers: { items: [{ id: 'd1', title: 'Ports', claims: 2 }], total: 1 },
  reports: { items: [], total: 0 },
};
const report = { id: 'r1', number: 2, title: 'Ports in 2023', published: '2024-03-01T10:00:00Z' };

async function ask(onDeleted = vi.fn()) {
  renderDesk(<DeleteArticleButton id="a1" title="Harbour" onDeleted={onDeleted} />);
  await userEvent.click(screen.getByRole('button', { name: 'Delete…' }));
  return onDeleted;
}

it('lists what will be lost, then deletes', async () => {
  const sent = serve({
    'GET /api/v1/articles/a1/dependents': () => json(lost),
    'DELETE /api/v1/articles/a1': () => new Response(null, { status: 204 }),
  });
  const onDeleted = await ask();
  const list = await screen.findByRole('list', { name: 'What will be lost' });
  expect(list).toHaveTextContent('3 claims, 2 of them decided');
  expect(list).toHaveTextContent('4 reviews');
  expect(list).toHaveTextContent('2 claims in the dossier Ports');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await vi.waitFor(() => expect(onDeleted).toHaveBeenCalled());
  expect(sent.map(({ method }) => method)).toContain('DELETE');
});

it('offers no deletion while a published report quotes the article', async () => {
  serve({
    'GET /api/v1/articles/a1/dependents': () =>
      json({ ...lost, reports: { items: [report], total: 1 } }),
  });
  await ask();
  const list = await screen.findByRole('list', { name: 'Reports that quote it' });
  expect(list).toHaveTextContent('Ports in 2023, version 2');
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
});

it('shows the report that was published while the question stood', async () => {
  let published = false;
  serve({
    'GET /api/v1/articles/a1/dependents': () =>
      json(published ? { ...lost, reports: { items: [report], total: 1 } } : lost),
    'DELETE /api/v1/articles/a1': () => {
      published = true;
      return problem(409, 'Conflict', { detail: 'The article stays.' });
    },
  });
  const onDeleted = await ask();
  await screen.findByRole('list', { name: 'What will be lost' });
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByRole('list', { name: 'Reports that quote it' })).toBeVisible();
  expect(onDeleted).not.toHaveBeenCalled();
});
