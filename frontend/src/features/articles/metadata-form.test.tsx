import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { article, session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { MetadataForm, MetadataLine } from './metadata-form';

const written = {
  ...article,
  metadata: { ...article.metadata, authors: ['Smith, Jr.', 'Li Wei'] },
};

beforeEach(() => holdSession(session));

test('a name with a comma stays one name when something else is corrected', async () => {
  const sent = serve({ 'PATCH /api/v1/articles/a1': () => json({ ...written, version: 2 }) });
  const onDone = vi.fn();
  const { container } = renderDesk(<MetadataForm article={written} onDone={onDone} />);
  const authors = screen.getByRole('textbox', { name: 'Authors' });
  expect(authors).toHaveValue('Smith, Jr.; Li Wei');
  expect(authors).toHaveAccessibleDescription('Separated by semicolons');
  await expectAccessible(container);
  await userEvent.type(authors, '; Müller, Anna');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
    authors: ['Smith, Jr.', 'Li Wei', 'Müller, Anna'],
  });
});

test('the line about an article tells its authors apart', () => {
  renderDesk(<MetadataLine article={written} />);
  expect(screen.getByText(/Smith, Jr\.; Li Wei/)).toBeInTheDocument();
});
