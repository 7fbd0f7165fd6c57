import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { article } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { EncodingLine } from './encoding-line';

const guessed = {
  ...article,
  encoding: { charset: 'windows-1252', source: 'guess' as const, confidence: 0.42 },
};
const choices = {
  items: [
    {
      charset: 'windows-1252',
      label: 'Western European (Windows)',
      confidence: 0.42,
      current: true,
    },
    { charset: 'ISO-8859-15', label: 'Western European (ISO)', confidence: null, current: false },
  ],
  next: null,
  total: 2,
};
const routes = {
  'GET /api/v1/articles/a1/encodings': () => json(choices),
  'GET /api/v1/articles/a1/encodings/windows-1252': () =>
    json({ charset: 'windows-1252', label: '', excerpts: ['It cost ¤4.5 million.'] }),
  'GET /api/v1/articles/a1/encodings/ISO-8859-15': () =>
    json({ charset: 'ISO-8859-15', label: '', excerpts: ['It cost €4.5 million.'] }),
};

async function choose() {
  await userEvent.click(screen.getByRole('button', { name: 'Letters look wrong?' }));
  expect(await screen.findByText('It cost ¤4.5 million.')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText(/Encoding/), 'ISO-8859-15');
  expect(await screen.findByText('It cost €4.5 million.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Read it so' }));
}

describe('EncodingLine', () => {
  it('says how sure the encoding is, previews another and reads the article in it', async () => {
    const sent = serve({
      ...routes,
      'PUT /api/v1/articles/a1/encoding': () => json(guessed),
    });
    const { baseElement } = renderDesk(
      <EncodingLine article={guessed} mayCorrect onTaken={vi.fn()} />,
    );
    expect(
      screen.getByText(/windows-1252, guessed from its letters \(42\s?% sure\)/),
    ).toBeVisible();
    await choose();
    await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
    await expectAccessible(baseElement);
  });

  it('offers a new article where claims are worked on', async () => {
    const taken = vi.fn();
    serve({
      ...routes,
      'PUT /api/v1/articles/a1/encoding': () =>
        problem(409, 'Conflict', { detail: 'People have worked on 1 of its claims.' }),
      'POST /api/v1/articles/a1/encoding': () => json({ ...guessed, id: 'a2' }, 201),
    });
    renderDesk(<EncodingLine article={guessed} mayCorrect onTaken={taken} />);
    await choose();
    expect(await screen.findByText('People have worked on 1 of its claims.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take it in as a new article' }));
    await waitFor(() => expect(taken).toHaveBeenCalledWith('a2'));
  });

  it('says nothing of what is no text by itself', () => {
    serve({});
    renderDesk(
      <EncodingLine
        article={{ ...article, encoding: { charset: 'binary', source: null, confidence: null } }}
        mayCorrect
        onTaken={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
