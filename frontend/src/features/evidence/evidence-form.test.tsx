import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveDrafts } from '@/lib/draft-keeper';
import type { ArchivedCopy, Evidence } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { EvidenceList } from './evidence-list';

beforeEach(() => {
  leaveDrafts();
  localStorage.clear();
  holdSession(session);
});

const copy: ArchivedCopy = {
  id: 'k1',
  sha256: 'ab'.repeat(32),
  mediaType: 'text/html',
  bytes: 1000,
  url: 'https://port.example/2024',
  fileName: null,
  title: null,
  publisher: null,
  published: null,
  characters: 31,
  taken: '2025-01-04T10:00:00Z',
  takenBy: { id: 'ada', name: 'Ada' },
};
const piece: Evidence = {
  id: 'e1',
  claim: 'c1',
  url: 'https://port.example/2024',
  excerpt: 'Four million tonnes',
  publisher: 'Port office',
  stance: 'supports',
  createdBy: { id: 'ada', name: 'Ada' },
  created: '2025-01-04T10:00:00Z',
  version: 1,
};
const detail = { ...claim, evidence: [piece] };
const path = '/api/v1/claims/c1/evidence/e1';
const draftPath = '/api/v1/drafts/claim.c1.evidence';
const at = '2025-01-04T10:00:00Z';

const open = () => userEvent.click(screen.getByRole('button', { name: /^Change evidence/ }));
const form = () => screen.getByRole('form', { name: 'Change evidence' });
const retype = async (label: string, words: string) => {
  await userEvent.clear(within(form()).getByLabelText(label));
  await userEvent.type(within(form()).getByLabelText(label), words);
};

// Each of these walks through a form; one is looked over by axe.
describe('EvidenceForm', { timeout: 20_000 }, () => {
  it('is kept on the server while it is typed, and discarded once it is evidence', async () => {
    const sent = serve({
      [`GET ${draftPath}`]: () => json({ name: 'n', content: null, version: 0, saved: null }),
      [`PUT ${draftPath}`]: () => json({ name: 'n', content: '{}', version: 1, saved: at }),
      [`DELETE ${draftPath}`]: () => new Response(null, { status: 204 }),
      'POST /api/v1/claims/c1/evidence': () => json(piece, 201),
    });
    renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    await userEvent.paste('https://port.example');
    await userEvent.type(screen.getByLabelText('Excerpt'), 'On the way');
    expect(await screen.findByText(/^Saved/, {}, { timeout: 5_000 })).toBeInTheDocument();
    const kept = sent.find(({ method }) => method === 'PUT')?.body as { content: string };
    expect(JSON.parse(kept.content)).toMatchObject({ excerpt: 'On the way' });
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true));
    expect(localStorage).toHaveLength(0);
  });

  it('shows what was typed on another device beside what stands here', async () => {
    localStorage.setItem(
      `claimdesk.draft.${session.account.id}.claim.c1.evidence`,
      JSON.stringify({ value: { excerpt: 'Typed here' }, savedAt: at, version: 1, unsent: true }),
    );
    const content = JSON.stringify({ excerpt: 'Typed there', url: 'https://there.example' });
    serve({ [`GET ${draftPath}`]: () => json({ name: 'n', content, version: 2, saved: at }) });
    renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    expect(await screen.findByText(/Typed there/)).toHaveTextContent('https://there.example');
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Typed here');
    await userEvent.click(screen.getByRole('button', { name: 'Use this instead' }));
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Typed there');
    expect(screen.getByText('Typed here', { exact: false })).toBeInTheDocument();
  });

  it('keeps what was typed when the server refuses it', async () => {
    serve({
      [`PATCH ${path}`]: () =>
        problem(422, 'Breaks a rule', { detail: 'excerpt is too long.', field: 'excerpt' }),
    });
    renderDesk(<EvidenceList claim={detail} mayAdd />);
    await open();
    await retype('Excerpt', 'Another');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('excerpt is too long.', { selector: 'p' })).toBeInTheDocument();
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Another');
  });

  it('shows what another saved first beside what is typed, and saves on top of it', async () => {
    const current = { ...piece, excerpt: 'Five million tonnes', version: 2 };
    const sent = serve({
      [`PATCH ${path}`]: (request) =>
        request.headers.get('If-Match') === '"2"'
          ? json({ ...current, title: 'Mine', version: 3 })
          : problem(412, 'Changed meanwhile', { current }),
    });
    const { container } = renderDesk(
      <>
        <EvidenceList claim={detail} mayAdd />
        <Toasts />
      </>,
    );
    await open();
    await retype('Title', 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByText(/Somebody changed this evidence/);
    const box = alert.closest('[role=alert]');
    expect(box?.querySelector('ins')).toHaveTextContent('Five');
    expect(box?.querySelector('del')).toHaveTextContent('Four');
    expect(box).toHaveTextContent('saving yours keeps both');
    expect(screen.getByLabelText('Title')).toHaveValue('Mine');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save mine on top' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const patches = () => sent.filter(({ method }) => method === 'PATCH');
    expect(patches().at(-1)?.body).toEqual({ title: 'Mine' });

    await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(patches()).toHaveLength(3));
    expect(patches().at(-1)?.body).toEqual({ title: '' });
    expect(patches().at(-1)?.headers.get('If-Match')).toBe('"3"');
  });

  it('tells of a change by another while it is still typed, and takes it over', async () => {
    serve({});
    const { rerender } = renderDesk(<EvidenceList claim={detail} mayAdd />);
    await open();
    await retype('Excerpt', 'Mine');
    const theirs = { ...piece, excerpt: 'Five million tonnes', version: 2 };
    rerender(<EvidenceList claim={{ ...detail, evidence: [theirs] }} mayAdd />);
    expect(screen.getByText(/Somebody changed this evidence/)).toBeInTheDocument();
    expect(screen.getByText(/in the place of theirs/)).toBeInTheDocument();
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Five million tonnes');
    expect(screen.queryByText(/Somebody changed this evidence/)).toBeNull();
  });

  it('keeps what is typed when another takes the evidence away, and adds it anew', async () => {
    const sent = serve({ 'POST /api/v1/claims/c1/evidence': () => json(piece, 201) });
    const { rerender } = renderDesk(<EvidenceList claim={detail} mayAdd />);
    await open();
    await retype('Excerpt', 'Mine');
    rerender(<EvidenceList claim={{ ...detail, evidence: [] }} mayAdd />);
    expect(screen.getByText(/took this evidence away/)).toBeInTheDocument();
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Mine');
    await userEvent.click(within(form()).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
      url: piece.url,
      excerpt: 'Mine',
    });
  });

  it('shows what was typed of evidence that was removed while its form was closed', async () => {
    serve({ 'POST /api/v1/claims/c1/evidence': () => json(piece, 201) });
    const { container, rerender } = renderDesk(
      <>
        <EvidenceList claim={detail} mayAdd />
        <Toasts />
      </>,
    );
    await open();
    await retype('Excerpt', 'Mine');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText(/was removed since/)).not.toBeInTheDocument();
    rerender(
      <>
        <EvidenceList claim={{ ...detail, evidence: [] }} mayAdd />
        <Toasts />
      </>,
    );
    expect(screen.getByText(/was removed since/)).toHaveTextContent('Mine');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText(/was removed since/)).not.toBeInTheDocument();
    await userEvent.keyboard('u');
    await userEvent.click(await screen.findByRole('button', { name: 'Add it anew…' }));
    expect(screen.getByLabelText('Excerpt')).toHaveValue('Mine');
    expect(screen.getByLabelText('Address')).toHaveValue(piece.url);
    expect(screen.queryByText(/was removed since/)).not.toBeInTheDocument();
  });

  it('takes the copy off', async () => {
    const sent = serve({ [`PATCH ${path}`]: () => json({ ...piece, version: 2 }) });
    renderDesk(<EvidenceList claim={{ ...claim, evidence: [{ ...piece, copy }] }} mayAdd />);
    await open();
    await userEvent.click(within(form()).getByRole('button', { name: 'Take the copy off' }));
    expect(within(form()).queryByText('Archived copy')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ copy: '' });
  });
});
