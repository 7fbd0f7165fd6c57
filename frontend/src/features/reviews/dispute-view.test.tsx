import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ClaimDetail, Evidence, Review } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { DisputeView } from './dispute-view';

const review = (id: string, name: string, rating: string, conclusion: string): Review => ({
  id,
  reviewer: { id: name, name },
  rating,
  conclusion,
  rationale: '',
  findings: [],
  hidden: false,
  informed: name === 'Ben',
  evidence: name === 'Ben' ? ['e1'] : [],
  created: '2025-01-04T10:00:00Z',
});
const evidence = {
  id: 'e1',
  claim: 'c1',
  url: 'https://stats.example/port',
  title: 'Port statistics',
  publisher: null,
  excerpt: '3.1 million tonnes',
  stance: 'refutes',
  part: null,
  referenceValue: { value: 3_100_000, unit: 'tonne' },
  createdBy: { id: 'Ben', name: 'Ben' },
  created: '2025-01-04T10:00:00Z',
  version: 1,
} as unknown as Evidence;
const disputed: ClaimDetail = {
  ...claim,
  status: 'disputed',
  evidence: [evidence],
  reviews: [
    review('r1', 'Cleo', 'true', 'The port says the same.'),
    review('r2', 'Ben', 'false', 'The port says something else.'),
  ],
};

beforeEach(() => holdSession(session));

test('two reviews stand beside each other with what differs and what each relied on', async () => {
  const { container } = renderDesk(
    <DisputeView claim={disputed} ratings={ratings} onSettled={() => undefined} />,
  );
  const left = screen.getByRole('region', { name: 'Cleo' });
  const right = screen.getByRole('region', { name: 'Ben' });
  expect(left).toHaveTextContent('The port says the same.');
  expect(within(left).getByText('None that is still there.')).toBeInTheDocument();
  expect(right.querySelector('del')).toHaveTextContent('the');
  expect(right.querySelector('ins')).toHaveTextContent('something');
  expect(within(right).getByText(/not a blind one/)).toBeInTheDocument();
  expect(within(right).getByText('The other reviewer did not see it.')).toBeInTheDocument();
  await expectAccessible(container);
});

test('what each tells the readers stands beside the other, with what differs', () => {
  const [cleo, ben] = disputed.reviews as [Review, Review];
  const notes = { limits: 'Who left.', terms: [{ term: 'port', meaning: 'the old one' }] };
  const told: ClaimDetail = {
    ...disputed,
    reviews: [cleo, { ...ben, notes }],
  };
  renderDesk(<DisputeView claim={told} ratings={ratings} onSettled={() => undefined} />);
  const right = screen.getByRole('region', { name: 'Ben' });
  expect(within(right).getByText('What could not be found out')).toBeInTheDocument();
  expect(within(right).getByText('Meaning of terms').nextSibling).toHaveTextContent(
    'port: the old one',
  );
  expect(within(right).queryByText('Role of the speaker')).not.toBeInTheDocument();
});

test('by keyboard an editor starts from one side, edits and settles; a refusal keeps the words', async () => {
  const settled = vi.fn();
  let refuses = true;
  const sent = serve({
    'POST /api/v1/claims/c1/adjudication': (request) => {
      if (request.headers.get('If-Match') !== '"4"' && refuses) {
        refuses = false;
        return problem(412, 'Changed meanwhile', { current: { ...disputed, version: 4 } });
      }
      return json({ ...disputed, status: 'decided' }, 201);
    },
  });
  renderDesk(<DisputeView claim={disputed} ratings={ratings} onSettled={settled} />);
  await userEvent.keyboard('r');
  const conclusion = screen.getByRole('textbox', { name: 'Conclusion' });
  await waitFor(() => expect(conclusion).toHaveValue('The port says something else.'));
  expect(screen.getByRole('radio', { name: /False/ })).toBeChecked();
  await userEvent.type(conclusion, ' Twice.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('alert')).toHaveTextContent('changed after you opened it');
  expect(conclusion).toHaveValue('The port says something else. Twice.');
  await userEvent.click(screen.getByRole('button', { name: 'Settle it all the same' }));
  await waitFor(() => expect(settled).toHaveBeenCalledOnce());
  expect(sent.at(-1)?.body).toEqual({
    rating: 'false',
    conclusion: 'The port says something else. Twice.',
    rationale: '',
  });
});

test('findings stand beside each other part by part; where they differ it is said', async () => {
  const sent = serve({
    'POST /api/v1/claims/c1/adjudication': () => json({ ...disputed, status: 'decided' }, 201),
  });
  const found = (
    part: number,
    words: string,
    rating: string | null,
    note: string | null = null,
  ) => ({
    part,
    words,
    rating,
    note,
  });
  const [left, right] = disputed.reviews;
  if (!left || !right) throw new Error('the sample has two reviews');
  const parted: ClaimDetail = {
    ...disputed,
    parts: [...claim.parts, { start: 150, end: 165, quantity: null, time: null }],
    reviews: [
      { ...left, findings: [found(0, '4 million', 'true'), found(1, 'said', 'true')] },
      { ...right, findings: [found(0, '4 million', 'false', 'Only 3.'), found(1, 'said', null)] },
    ],
  };
  const { container } = renderDesk(
    <DisputeView claim={parted} ratings={ratings} onSettled={() => undefined} />,
  );
  const [first, second] = within(screen.getByRole('table', { name: 'Part by part' }))
    .getAllByRole('row')
    .slice(1);
  expect(first).toHaveTextContent('They differ');
  expect(first).toHaveTextContent('False Only 3.');
  expect(second).not.toHaveTextContent('They differ');
  expect(second).toHaveTextContent('Not checked');
  await expectAccessible(container);
  await userEvent.keyboard('r');
  expect(screen.getAllByRole('combobox')[0]).toHaveDisplayValue('False');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(sent.find(({ path }) => path.endsWith('/adjudication'))?.body).toMatchObject({
      rating: 'false',
      findings: [{ part: 0, rating: 'false', note: 'Only 3.' }],
    }),
  );
});
