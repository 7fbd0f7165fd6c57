import { describe, expect, it, vi } from 'vitest';
import { json, problem, serve } from '@/testing/server';
import { takeIn } from './intake';

const stored = (id: string, total: number) => ({
  id,
  claims: { total },
  metadata: { published: null },
  language: 'en',
});

describe('takeIn', () => {
  it('goes on after an article that is refused, and says what became of each', async () => {
    const sent = serve({
      'POST /api/v1/articles': async (request) => {
        const { text } = (await request.clone().json()) as { text: string };
        if (text === '') return problem(400, 'Bad request', { detail: 'text is empty.' });
        return json(stored(text, 4), text === 'again' ? 200 : 201);
      },
    });
    const onAdded = vi.fn();
    const intakes = await takeIn(
      ['new', '', 'again'].map((text) => ({ text, title: '' })),
      onAdded,
    );
    expect(intakes.map(({ state, reason }) => reason ?? state)).toEqual([
      'added',
      'text is empty.',
      'known',
    ]);
    expect(onAdded).toHaveBeenCalledTimes(2);
    expect(sent).toHaveLength(3);
  });
});
