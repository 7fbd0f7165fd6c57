import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { ClaimFacts } from './claim-facts';
import { QueueList } from './queue-list';
import { periodOf } from './words';

beforeEach(() => holdSession(session));

describe('ClaimFacts', () => {
  it('says who said it, the figure with its hedge and period, and why', async () => {
    const { container } = renderDesk(<ClaimFacts claim={claim} />);
    expect(screen.getByText('Lena Ruiz')).toBeInTheDocument();
    const chip = screen.getByRole('list', { name: 'Figures and periods' });
    expect(chip).toHaveTextContent(/about 4 million tonne/);
    expect(chip).toHaveTextContent(/2024/);
    await userEvent.click(screen.getByText(/Worth checking 91%/));
    expect(screen.getByText('For: gives a measure: 4 million tonnes')).toBeInTheDocument();
    expect(screen.getByText(/^Against: speaks of the future/)).toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('who says it', () => {
  it('is a chain where one reports what another said', async () => {
    const paper = {
      type: 'indirect' as const,
      source: { start: 0, end: 9, text: 'The paper', name: 'Harbour Post' },
      cue: { start: 10, end: 18, text: 'reported' },
      content: [],
    };
    const attribution = { ...paper, ...claim.attribution, within: paper };
    const { container } = renderDesk(<ClaimFacts claim={{ ...claim, attribution }} />);
    const chain = screen.getByRole('list', { name: 'Who says it, through whom' });
    const links = [...chain.querySelectorAll('li')].map((link) => link.textContent);
    expect(links).toEqual(['Harbour Post “reported”', 'Lena Ruiz “said”']);
    await expectAccessible(container);
  });
});

describe('the period of a figure', () => {
  it('is what its part says, never another period of the sentence', () => {
    const parts = claim.parts.map((part) => ({ ...part, time: null }));
    renderDesk(<ClaimFacts claim={{ ...claim, parts }} />);
    const [figure, period] = screen.getAllByRole('listitem');
    expect(figure).toHaveTextContent(/about 4 million tonne/);
    expect(figure).not.toHaveTextContent(/2024/);
    expect(period).toHaveTextContent(/2024/);
  });
});

describe('what of a claim is to be checked', () => {
  it('is said where it is that somebody said it', () => {
    renderDesk(<ClaimFacts claim={{ ...claim, check: 'saying' }} />);
    expect(screen.getByText(/To be checked: that it was said/)).toBeInTheDocument();
  });

  it('is not said where it is the statement', () => {
    renderDesk(<ClaimFacts claim={claim} />);
    expect(screen.queryByText(/To be checked/)).toBeNull();
  });
});

describe('QueueList', () => {
  it('names the verdict in words and selects on a click', async () => {
    serve({ 'GET /api/v1/ratings': () => json({ items: ratings, scales: [] }) });
    const onSelect = vi.fn();
    const decided = { ...claim, id: 'c2', status: 'decided' as const, rating: 'false' };
    const { container } = renderDesk(
      <QueueList label="Queue" claims={[claim, decided]} selected="c1" onSelect={onSelect} />,
    );
    expect(await screen.findByText('False')).toBeInTheDocument();
    expect(screen.getByRole('button', { current: true })).toHaveTextContent('Open');
    await userEvent.click(screen.getByRole('button', { name: /False/ }));
    expect(onSelect).toHaveBeenCalledWith('c2');
    await expectAccessible(container);
  });
});

describe('periodOf', () => {
  const time = { start: 0, end: 1, text: 'x', kind: 'interval' as const };
  it('ends with the last day inside, and leaves open what is open', () => {
    expect(periodOf({ ...time, from: '2021-12-09', to: '2021-12-10' })).toMatch(
      /^\D*9\D*2021$|2021/,
    );
    expect(periodOf({ ...time, from: '2013-01-01', to: null })).toMatch(/^since /);
    expect(periodOf({ ...time, from: null, to: null })).toBeNull();
  });
});
