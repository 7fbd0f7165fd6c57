import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { DossierTeam } from './dossier-team';

beforeEach(() => holdSession(session));

const people = () =>
  json({
    items: [
      { id: 'ben', name: 'Ben' },
      { id: 'cleo', name: 'Cleo' },
    ],
    next: null,
    total: 2,
  });
const dossier = {
  id: 'd1',
  reviewers: [
    { id: 'ben', name: 'Ben', named: true, waiting: 2, reviewed: 1 },
    { id: 'dora', name: 'Dora', named: false, waiting: 0, reviewed: 3 },
  ],
};

function show(mayChange: boolean) {
  return renderDesk(
    <>
      <DossierTeam dossier={dossier} mayChange={mayChange} />
      <Toasts />
    </>,
  );
}

test('says how far each reviewer is, and takes one off and on again', async () => {
  const sent = serve({
    'GET /api/v1/people': people,
    'DELETE /api/v1/dossiers/d1/reviewers/ben': () => new Response(null, { status: 204 }),
    'PUT /api/v1/dossiers/d1/reviewers/ben': () => json({}),
  });
  const { container } = show(true);
  expect(screen.getByText('1 claim reviewed · 2 assigned and open')).toBeInTheDocument();
  expect(screen.getByText('not named · 3 claims reviewed')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Take off the dossier: Ben' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent.at(-1)?.method).toBe('PUT'));
});

test('says why somebody cannot be named', async () => {
  serve({
    'GET /api/v1/people': people,
    'PUT /api/v1/dossiers/d1/reviewers/cleo': () =>
      problem(422, 'Breaks a rule', { detail: 'Cleo is a reader and cannot review.' }),
  });
  show(true);
  await screen.findByRole('option', { name: 'Cleo' });
  await userEvent.selectOptions(screen.getByLabelText('Name a reviewer'), 'Cleo');
  expect(await screen.findByText(/Cleo is a reader/)).toBeInTheDocument();
});

test('others only see it', () => {
  serve({ 'GET /api/v1/people': people });
  show(false);
  expect(screen.queryByRole('button', { name: /^Take off/ })).toBeNull();
  expect(screen.queryByLabelText('Name a reviewer')).toBeNull();
});
