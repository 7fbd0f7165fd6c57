import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Proposal } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Difference } from './difference';
import { ExtractAgainButton, ExtractAgainDialog } from './extract-again';
import { ProposalList } from './proposal-list';

const content = {
  start: 0,
  end: 20,
  text: 'The port handled it.',
  quantities: [],
  times: [],
  speaker: null,
  worth: 0.5,
};
const proposal: Proposal = {
  article: 'a1',
  from: { name: 'claimdesk', version: '0.0.9', model: 'm-1', extracted: '2024-01-01T00:00:00Z' },
  to: { name: 'claimdesk', version: '0.1.0', model: 'm-2', extracted: '2024-02-01T00:00:00Z' },
  counts: {
    added: 0,
    gone: 1,
    moved: 0,
    changed: 1,
    kept: 7,
    heldExact: 0,
    heldMoved: 0,
    heldLost: 1,
  },
  changes: [
    {
      kind: 'changed',
      claim: 'c1',
      aspects: ['figures'],
      before: content,
      after: { ...content, quantities: claim.quantities },
    },
    { kind: 'gone', claim: 'c2', aspects: [], before: { ...content, text: 'Gone.' }, after: null },
    {
      kind: 'held_lost',
      claim: 'c3',
      aspects: [],
      before: { ...content, text: 'Reviewed.' },
      after: null,
    },
  ],
  pending: true,
  version: 4711,
};

beforeEach(() => holdSession(session));

describe('Difference', () => {
  it('says what is new, gone and different, and that worked-on claims stay', async () => {
    const { container } = renderDesk(<Difference proposal={proposal} />);
    expect(screen.getByText(/claimdesk 0.0.9, m-1; now by claimdesk 0.1.0, m-2/)).toBeVisible();
    expect(screen.getByRole('list', { name: 'Claims' })).toHaveTextContent('7 kept');
    const changes = screen.getByRole('list', { name: 'Changes' });
    expect(changes).toHaveTextContent('none → nearly 4 million tonnes');
    expect(changes).toHaveTextContent('not found any more, stays as it is');
    await expectAccessible(container);
  });

  it('accepts what was shown, and says when it is another by now', async () => {
    const sent = serve({
      'POST /api/v1/articles/a1/proposal/acceptance': () =>
        problem(412, 'Changed meanwhile', { detail: 'Somebody changed it.' }),
    });
    const onDone = vi.fn();
    renderDesk(<Difference proposal={proposal} onDone={onDone} />);
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed it.');
    expect(sent[0]?.headers.get('If-Match')).toBe('"4711"');
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe('extracting again', () => {
  it('shows one article’s difference', async () => {
    serve({ 'POST /api/v1/articles/a1/proposal': () => json(proposal) });
    renderDesk(<ExtractAgainButton article="a1" />);
    await userEvent.click(screen.getByRole('button', { name: 'Extract again' }));
    expect(await screen.findByRole('region', { name: 'What would change' })).toBeVisible();
  });

  it('begins a job for the chosen articles', async () => {
    const sent = serve({ 'POST /api/v1/proposals': () => json({ id: 'j1' }, 202) });
    const onBegun = vi.fn();
    renderDesk(<ExtractAgainDialog chosen={['a1', 'a2']} onClose={vi.fn()} onBegun={onBegun} />);
    await userEvent.click(screen.getByRole('button', { name: 'Extract again' }));
    await waitFor(() => expect(onBegun).toHaveBeenCalledWith('j1'));
    expect(sent[0]?.body).toEqual({ articles: ['a1', 'a2'] });
  });
});

describe('ProposalList', () => {
  it('adds up all, opens one, and accepts all of the job', async () => {
    const sent = serve({
      'GET /api/v1/jobs/j1': () =>
        json({
          title: 'Extract again',
          total: 2,
          left: 0,
          done: 2,
          unchanged: 1,
          failed: 0,
          endedAt: 'x',
        }),
      'GET /api/v1/jobs/j2': () =>
        json({
          title: 'Accept',
          total: 1,
          left: 0,
          done: 1,
          unchanged: 0,
          failed: 0,
          endedAt: 'x',
        }),
      'GET /api/v1/proposals/summary': () => json({ articles: 1, counts: proposal.counts }),
      'GET /api/v1/proposals': () =>
        json({
          items: [{ article: 'a1', title: 'Harbour', counts: proposal.counts, job: 'j1' }],
          next: null,
          total: 1,
        }),
      'GET /api/v1/articles/a1/proposal': () => json(proposal),
      'POST /api/v1/proposals/acceptance': () => json({ id: 'j2' }, 202),
    });
    renderDesk(<ProposalList job="j1" />);
    expect(await screen.findByText(/2 of 2 articles, 1 without a change/)).toBeVisible();
    expect(screen.getByText(/1 article would change/)).toBeVisible();
    await userEvent.click(screen.getByText('Harbour'));
    expect(await screen.findByRole('region', { name: 'What would change' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Accept all' }));
    expect(await screen.findByText(/Accept: 1 of 1 article/)).toBeVisible();
    expect(sent.find(({ method }) => method === 'POST')?.path).toBe(
      '/api/v1/proposals/acceptance?job=j1',
    );
  });
});
