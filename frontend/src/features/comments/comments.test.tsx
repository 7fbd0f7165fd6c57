import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { leaveDrafts } from '@/lib/draft-keeper';
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

beforeEach(() => {
  leaveDrafts();
  localStorage.clear();
  holdSession(session);
});

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
  expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual({
    text: 'Ask @Ben Example ',
  });
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
  expect((await within(form).findByRole('alert')).querySelector('q')).toHaveTextContent(
    /other/,
  );
  expect(within(form).getByRole('textbox')).toHaveValue('Mine');
  await userEvent.click(within(form).getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => expect(form).not.toBeInTheDocument());
  expect(sent.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ text: 'Mine' });
});

test('a comment is kept on the server while it is written, and so are answers and edits', async () => {
  const draft = () => json({ name: 'n', content: '{}', version: 1, saved: said.created });
  const kept = { 'PUT /api/v1/drafts/claim.c1.comment': draft } as Record<string, typeof draft>;
  kept['PUT /api/v1/drafts/comment.m1.answer'] = draft;
  kept['PUT /api/v1/drafts/comment.m1.edit'] = draft;
  const sent = serve({
    [`GET ${comments}`]: () => list([said]),
    'GET /api/v1/people': people,
    ...kept,
  });
  renderDesk(<Comments claim={claim} />);
  const words = (path: string) => {
    const put = sent.findLast((each) => each.method === 'PUT' && each.path === path);
    return put && (JSON.parse((put.body as { content: string }).content) as { text: string }).text;
  };
  await userEvent.type(screen.getByRole('textbox', { name: 'Comment' }), 'New');
  await userEvent.click(await screen.findByRole('button', { name: 'Answer' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Answer' }), 'An answer');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Edit the comment' }), ' More.');
  await waitFor(
    () => {
      expect(words('/api/v1/drafts/claim.c1.comment')).toBe('New');
      expect(words('/api/v1/drafts/comment.m1.answer')).toBe('An answer');
      expect(words('/api/v1/drafts/comment.m1.edit')).toBe(`${said.text} More.`);
    },
    { timeout: 5_000 },
  );
});

test('an edit begun on an older state says so before it is saved, and takes the newer one', async () => {
  localStorage.setItem(
    `claimdesk.draft.${session.account.id}.comment.m1.edit`,
    JSON.stringify({
      value: { text: 'Begun earlier', began: { text: 'Long ago', version: 0 } },
      savedAt: said.created,
    }),
  );
  serve({ [`GET ${comments}`]: () => list([said]), 'GET /api/v1/people': people });
  renderDesk(<Comments claim={claim} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  expect(screen.getByRole('textbox', { name: 'Edit the comment' })).toHaveValue('Begun earlier');
  await userEvent.click(screen.getByRole('button', { name: 'Take what it says there' }));
  expect(screen.getByRole('textbox', { name: 'Edit the comment' })).toHaveValue(said.text);
});
