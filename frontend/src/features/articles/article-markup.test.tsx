import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, problem, serve } from '@/testing/server';
import { ArticleMarkup } from './article-markup';

const html = `${'<p>Before it</p>\n'.repeat(400)}<p>It moved <b>4.2</b> million</p>\n${'<p>After it</p>\n'.repeat(400)}`;
const start = html.indexOf('<b>');
const end = html.indexOf('</p>', start);
const scrolled = vi.fn();

beforeEach(() => {
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
});

const answers = {
  'GET /api/v1/articles/a1/html': () => json({ html }),
  'GET /api/v1/articles/a1/markup': () => json({ start, end, before: '', text: '', after: '' }),
};

test('shows the whole HTML as text, scrolled to the part of the claim', async () => {
  const sent = serve(answers);
  const { container } = renderDesk(<ArticleMarkup articleId="a1" span={{ start: 3, end: 14 }} />);
  expect(await screen.findByText('<b>4.2</b> million')).toHaveProperty('tagName', 'MARK');
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'center' });
  const source = screen.getByRole('region', { name: 'HTML of the original' });
  expect(source.textContent).toBe(html);
  expect(container.querySelector('b')).toBeNull();
  expect(screen.getByRole('status')).toHaveTextContent(/from character 6,812/);
  expect(sent.map(({ path }) => path)).toContain('/api/v1/articles/a1/markup?start=3&end=14');
  await expectAccessible(container);
});

test('a part that reaches over several pieces is marked in each', async () => {
  const wide = { start: 10, end: html.length - 10 };
  serve({
    ...answers,
    'GET /api/v1/articles/a1/markup': () => json({ ...wide, before: '', text: '', after: '' }),
  });
  const { container } = renderDesk(<ArticleMarkup articleId="a1" span={{ start: 3, end: 14 }} />);
  await screen.findByText(/from character 10/);
  const marked = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marked.length).toBeGreaterThan(2);
  expect(marked.join('')).toBe(html.slice(wide.start, wide.end));
  expect(scrolled).toHaveBeenCalledOnce();
});

test('without a claim, or where its words come from elsewhere, the HTML is there all the same', async () => {
  serve({ ...answers, 'GET /api/v1/articles/a1/markup': () => problem(404, 'Not found') });
  const { unmount } = renderDesk(<ArticleMarkup articleId="a1" span={null} />);
  expect(await screen.findByText(/Choose a claim to see where it was read from/)).toBeVisible();
  unmount();
  renderDesk(<ArticleMarkup articleId="a1" span={{ start: 3, end: 14 }} />);
  expect(await screen.findByText(/These words do not come from it/)).toBeVisible();
  expect(screen.getByRole('region').textContent).toBe(html);
});

test('says so where there is none', async () => {
  serve({ 'GET /api/v1/articles/a1/html': () => problem(404, 'Not found') });
  renderDesk(<ArticleMarkup articleId="a1" span={null} />);
  expect(await screen.findByText('This article does not come from HTML.')).toBeVisible();
});
