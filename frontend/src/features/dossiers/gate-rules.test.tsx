import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { GateRules } from './gate-rules';

beforeEach(() => holdSession(session));

const path = '/api/v1/dossiers/d1/gate/rules';
const settings = (effect: string, version: number) => ({
  rules: [
    {
      code: 'one_source',
      byDefault: 'blocks',
      principle: 'sources',
      cure: 'evidence',
      finds: 'A claim that rests on one source only',
      effect,
    },
  ],
  version,
});

test('an editor sets what a rule does, and takes it back', async () => {
  const sent = serve({
    [`GET ${path}`]: () => json(settings('blocks', 1)),
    [`PATCH ${path}`]: () => json(settings('warns', 2)),
  });
  const { container } = renderDesk(
    <>
      <GateRules dossier="d1" mayChange />
      <Toasts />
    </>,
  );
  const effect = await screen.findByLabelText(
    'Effect of the rule: A claim has neither a primary source nor two independent ones',
  );
  await expectAccessible(container);
  await userEvent.selectOptions(effect, 'warns');
  await waitFor(() => expect(sent.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({
    rules: [{ code: 'one_source', effect: 'warns' }],
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
  expect(sent.findLast(({ method }) => method === 'PATCH')?.body).toEqual({
    rules: [{ code: 'one_source', effect: 'blocks' }],
  });
});

test('others see what the rules do', async () => {
  serve({ [`GET ${path}`]: () => json(settings('off', 1)) });
  renderDesk(<GateRules dossier="d1" mayChange={false} />);
  expect(await screen.findByLabelText(/^Effect of the rule/)).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'All as by default' })).toBeNull();
});
