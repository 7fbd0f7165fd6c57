import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { article } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { LanguageNote } from './language-note';
import { MetadataValues } from './metadata-values';
import { MissingDate } from './missing-date';

test('each value says where it comes from, and another that was found is one click away', async () => {
  const sent = serve({ 'PATCH /api/v1/articles/a1': () => json({ ...article, version: 2 }) });
  const { container } = renderDesk(<MetadataValues article={article} mayEdit />);
  const value = screen.getByRole('button', { name: /Jan 3, 2025.*from a header line, likely/ });
  await userEvent.click(value);
  const found = await screen.findByRole('list', { name: 'Also found' });
  await expectAccessible(container);
  expect(found).toHaveTextContent('from the address, a guess');
  await userEvent.click(within(found).getByRole('button', { name: 'Jan 2, 2025' }));
  expect(sent[0]?.body).toEqual({ published: '2025-01-02' });
});

test('a value is typed anew in place, and stays typed when it cannot be', async () => {
  serve({
    'PATCH /api/v1/articles/a1': () =>
      problem(422, 'Unprocessable', { field: 'language', detail: 'language is "English".' }),
  });
  renderDesk(<MetadataValues article={article} mayEdit />);
  await userEvent.click(screen.getByRole('button', { name: /told by its words/ }));
  const field = await screen.findByRole('textbox', { name: 'Correct: Language' });
  await userEvent.clear(field);
  await userEvent.type(field, 'English');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findAllByText(/language is "English"/)).not.toHaveLength(0);
  expect(field).toHaveValue('English');
});

test('a reader sees the values and corrects nothing', () => {
  renderDesk(<MetadataValues article={article} mayEdit={false} />);
  expect(screen.getByText('Harbour Post')).toHaveAttribute('title', 'from a header line, likely');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a missing day of publication is asked for, with what was found to choose from', async () => {
  const undated = { ...article, metadata: { ...article.metadata, published: null } };
  const sent = serve({ 'PATCH /api/v1/articles/a1': () => json(article) });
  const { container } = renderDesk(<MissingDate article={undated} waiting={2} mayEdit />);
  expect(screen.getByText(/2 claims of this article cannot say when yet/)).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Jan 2, 2025' }));
  expect(sent[0]?.body).toEqual({ published: '2025-01-02' });
});

test('a text that is not in English says so, and a person may say that it is', async () => {
  const sent = serve({ 'PATCH /api/v1/articles/a1': () => json(article) });
  const { container } = renderDesk(
    <LanguageNote article={{ ...article, language: 'de' }} mayEdit />,
  );
  expect(screen.getByText(/This text is in German/)).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'It is English: find its claims' }));
  expect(sent[0]?.body).toEqual({ language: 'en' });
});
