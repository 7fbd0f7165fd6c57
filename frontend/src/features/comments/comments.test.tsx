import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Comment } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Comments } from './comments';

const said: Comment = {
  id: 'm1',
  claim: 'c1',
  part: null,
  evidence: null,
  answers: null,
  author: { id: 'ada', name: 'Ada' },
  text: 'Look at https://a.example/x <script>, @Ben.',
  mentions: [{ id: 'ben', name: 'Ben' }],
  created: '2025-01-04T10:00:00Z',
  edited: null,
  resolved: null,
  resolvedBy: null,
  deleted: false,
  version: 1,
};
const list = (items: Comment[], hidden = 0) =>
  json({ items, next: null, total: items.length, unresolved: items.length, hidden });
const comments = '/api/v1/claims/c1/comments';
const people = () =>
  json({
    items: [
      { id: 'ada', name: 'Ada' },
      { id: 'ben', name: 'Ben Example' },
    ],
    next: null,
    total: 2,
  });

beforeEach(() => holdSession(session));

test('text is shown as text, with links and names', async () => {
  serve({ [`GET ${comments}`]: () => list([said], 2), 'GET /api/v1/people': people });
  const { container } = renderDesk(<Comments claim={claim} />);
  expect(await screen.findByRole('heading', { name: 'Comments (1 open)' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'https://a.example/x' })).toHaveAttribute(
    'rel',
    'noreferrer nofollow',
  );
  expect(screen.getByText(/<script>/)).toBeInTheDocument();
  expect(screen.getByText('@Ben')).toBeInTheDocument();
  expect(screen.getByText(/2 comments of other reviewers show once/)).toBeInTheDocument();
  await expectAccessible(container);
});

test('a name is completed with the keyboard, and what was typed survives a failure', async () => {
  let fails = true;
  const sent = serve({
    [`GET ${comments}`]: () => list([]),
    'GET /api/v1/people': people,
    [`POST ${comments}`]: () => (fails ? problem(500, 'Broken') : json(said, 201)),
  });
  const { container } = renderDesk(<Comments claim={claim} />);
  const field = screen.getByRole('textbox', { name: 'Comment' });
  await userEvent.type(field, 'Ask @be');
  expect(await screen.findByRole('option', { name: 'Ben Example' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectAccessible(container);
  await userEvent.keyboard('{Enter}');
  expect(field).toHaveValue('Ask @Ben Example ');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Broken');
  expect(field).toHaveValue('Ask @Ben Example ');
  fails = false;
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(field).toHaveValue(''));
  expect(sent.at(-2)?.body).toEqual({ text: 'Ask @Ben Example ' });
});

test('an edit that another page was quicker than shows both and loses neither', async () => {
  const current = { ...said, text: 'From the other page', version: 2 };
  const sent = serve({
    [`GET ${comments}`]: () => list([said]),
    'GET /api/v1/people': people,
    [`PATCH ${comments}/m1`]: (request) =>
      request.headers.get('If-Match') === '"2"'
        ? json({ ...current, version: 3 })
        : problem(412, 'Changed meanwhile', { current }),
  });
  renderDesk(<Comments claim={claim} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const form = screen.getByRole('form', { name: 'Edit the comment' });
  await userEvent.clear(within(form).getByRole('textbox'));
  await userEvent.type(within(form).getByRole('textbox'), 'Mine');
  await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await within(form).findByText('From the other page')).toBeInTheDocument();
  expect(within(form).getByRole('textbox')).toHaveValue('Mine');
  await userEvent.click(within(form).getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => expect(form).not.toBeInTheDocument());
  expect(sent.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ text: 'Mine' });
});
