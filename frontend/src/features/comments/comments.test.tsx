import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { leaveDrafts } from '@/lib/draft-keeper';
import type { Comment } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import type { About } from './about';
import { CommentButton } from './comment-button';
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
const whole = { nameOf: () => 'a part', onShowAll: () => undefined };
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
  const { container } = renderDesk(<Comments claim={claim} {...whole} />);
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
  const { container } = renderDesk(<Comments claim={claim} {...whole} />);
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
  renderDesk(<Comments claim={claim} {...whole} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const form = screen.getByRole('form', { name: 'Edit the comment' });
  await userEvent.clear(within(form).getByRole('textbox'));
  await userEvent.type(within(form).getByRole('textbox'), 'Mine');
  await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
  expect((await within(form).findByRole('alert')).querySelector('q')).toHaveTextContent(/other/);
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
  renderDesk(<Comments claim={claim} {...whole} />);
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
  renderDesk(<Comments claim={claim} {...whole} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  expect(screen.getByRole('textbox', { name: 'Edit the comment' })).toHaveValue('Begun earlier');
  await userEvent.click(screen.getByRole('button', { name: 'Take what it says there' }));
  expect(screen.getByRole('textbox', { name: 'Edit the comment' })).toHaveValue(said.text);
});

const tonnes = { ...said, id: 'm2', part: 0, text: 'Four million of what?' };
const source = { ...said, id: 'm3', evidence: 'e1', text: 'Is this page the newest?' };
const nameOf = (about: About) => ('part' in about ? 'nearly 4 million tonnes' : 'Port statistics');

function Desk() {
  const [about, setAbout] = useState<About | null>(null);
  const button = (which: About) => (
    <CommentButton claim="c1" about={which} name={nameOf(which)} onOpen={() => setAbout(which)} />
  );
  return (
    <>
      {button({ part: 0 })}
      {button({ evidence: 'e1' })}
      <Comments claim={claim} about={about} nameOf={nameOf} onShowAll={() => setAbout(null)} />
    </>
  );
}

test('each part and each piece of evidence has its own comments, written and resolved there', async () => {
  const settled = { ...source, id: 'm4', resolved: said.created, resolvedBy: said.author };
  let items: Comment[] = [said, tonnes, source, settled];
  const sent = serve({
    [`GET ${comments}`]: () => list(items),
    'GET /api/v1/people': people,
    [`POST ${comments}`]: () => json({ ...tonnes, id: 'm5' }, 201),
    [`PUT ${comments}/m2/resolution`]: () => {
      items = [said, { ...tonnes, resolved: said.created, resolvedBy: said.author }, source];
      return json(items[1]);
    },
  });
  const { container } = renderDesk(<Desk />);
  expect(await screen.findByText('On “nearly 4 million tonnes”')).toBeInTheDocument();
  expect(screen.getByText('On “Port statistics”')).toBeInTheDocument();

  const part = screen.getByRole('button', {
    name: 'Comments on “nearly 4 million tonnes”, 1 open',
  });
  await userEvent.click(part);
  expect(
    screen.getByRole('heading', { name: 'Comments on “nearly 4 million tonnes”' }),
  ).toBeVisible();
  expect(screen.getByText('Four million of what?')).toBeInTheDocument();
  expect(screen.queryByText('Is this page the newest?')).not.toBeInTheDocument();
  expect(screen.queryByText(/^On “/)).not.toBeInTheDocument();
  const field = screen.getByRole('textbox', { name: 'Comment on “nearly 4 million tonnes”' });
  expect(field).toHaveFocus();
  await expectAccessible(container);
  await userEvent.type(field, 'Of goods.{Control>}{Enter}{/Control}');
  await waitFor(() => expect(field).toHaveValue(''));
  expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual({
    text: 'Of goods.',
    part: 0,
  });
  await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));
  expect(
    await screen.findByRole('button', { name: 'Comments on “nearly 4 million tonnes”' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Show 1 resolved conversation' })).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: /on “Port statistics”, 1 open/ }));
  expect(screen.getByText('Is this page the newest?')).toBeInTheDocument();
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Comment on “Port statistics”' }),
    'It is.{Control>}{Enter}{/Control}',
  );
  await waitFor(() =>
    expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual({
      text: 'It is.',
      evidence: 'e1',
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'All comments on the claim' }));
  expect(screen.getByRole('textbox', { name: 'Comment' })).toBeInTheDocument();
});

test('what is typed about a part waits there while another is looked at', async () => {
  serve({ [`GET ${comments}`]: () => list([]), 'GET /api/v1/people': people });
  renderDesk(<Desk />);
  await userEvent.click(screen.getByRole('button', { name: /nearly 4 million/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /nearly 4 million/ }), 'Half');
  await userEvent.click(screen.getByRole('button', { name: /Port statistics/ }));
  expect(screen.getByRole('textbox', { name: /Port statistics/ })).toHaveValue('');
  await userEvent.click(screen.getByRole('button', { name: /nearly 4 million/ }));
  expect(screen.getByRole('textbox', { name: /nearly 4 million/ })).toHaveValue('Half');
});

test('a reader comes to the heading, and writes nothing', async () => {
  holdSession({ ...session, account: { ...session.account, role: 'reader' } });
  serve({ [`GET ${comments}`]: () => list([tonnes]) });
  renderDesk(<Desk />);
  await userEvent.click(await screen.findByRole('button', { name: /nearly 4 million.*1 open/ }));
  expect(screen.getByRole('heading', { name: /nearly 4 million/ })).toHaveFocus();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
