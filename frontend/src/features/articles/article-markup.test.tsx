import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, problem, serve } from '@/testing/server';
import { ArticleMarkup } from './article-markup';

test('shows the HTML of a claim as text, its own part marked', async () => {
  const sent = serve({
    'GET /api/v1/articles/a1/markup': () =>
      json({
        start: 1200,
        end: 1215,
        before: '<p>It moved ',
        text: '<b>4.2</b> million',
        after: '</p>',
      }),
  });
  const { container } = renderDesk(<ArticleMarkup articleId="a1" span={{ start: 3, end: 14 }} />);
  expect(await screen.findByText('<b>4.2</b> million')).toHaveProperty('tagName', 'MARK');
  expect(container.querySelector('b')).toBeNull();
  expect(sent[0]?.path).toBe('/api/v1/articles/a1/markup?start=3&end=14');
  await expectAccessible(container);
});

test('says so where the words come from elsewhere', async () => {
  serve({ 'GET /api/v1/articles/a1/markup': () => problem(404, 'Not found') });
  renderDesk(<ArticleMarkup articleId="a1" span={{ start: 3, end: 14 }} />);
  expect(await screen.findByText('These words do not come from HTML.')).toBeVisible();
});
