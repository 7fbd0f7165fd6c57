import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { session } from '@/testing/samples';
import { bind, resetKeys } from './key-bindings';
import { isPressed, useActiveShortcuts, useShortcuts, type Shortcut } from './keys';
import { holdSession } from './session';

function Page({ shortcuts }: { shortcuts: Shortcut[] }) {
  useShortcuts(shortcuts);
  return (
    <>
      <input aria-label="Field" />
      <button type="button">Press</button>
      <output>{useActiveShortcuts().map(({ label }) => label)}</output>
    </>
  );
}

const shortcut = (keys: string, run: () => void, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: `Does ${keys}`,
  group: 'Test',
  run,
  ...more,
});

describe('useShortcuts', () => {
  it('runs the action and lists it while the page is shown', async () => {
    const run = vi.fn();
    const { unmount } = render(<Page shortcuts={[shortcut('j', run)]} />);
    expect(screen.getByRole('status')).toHaveTextContent('Does j');
    await userEvent.keyboard('j');
    unmount();
    await userEvent.keyboard('j');
    expect(run).toHaveBeenCalledOnce();
  });

  it('rests while a field has the focus, but for what says otherwise', async () => {
    const run = vi.fn();
    const save = vi.fn();
    render(<Page shortcuts={[shortcut('x', run), shortcut('Ctrl+k', save, { inFields: true })]} />);
    await userEvent.type(screen.getByLabelText('Field'), 'x');
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(run).not.toHaveBeenCalled();
    expect(save).toHaveBeenCalledOnce();
  });

  it('leaves the browser its own combinations', async () => {
    const run = vi.fn();
    render(<Page shortcuts={[shortcut('a', run)]} />);
    await userEvent.keyboard('{Control>}a{/Control}{Alt>}a{/Alt}');
    expect(run).not.toHaveBeenCalled();
  });

  it('lets Enter press the button that has the focus', async () => {
    const run = vi.fn();
    render(<Page shortcuts={[shortcut('Enter', run)]} />);
    screen.getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(run).not.toHaveBeenCalled();
    screen.getByRole('button').blur();
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledOnce();
  });

  it('presses a button with Enter also where another action is on it', async () => {
    holdSession(session);
    bind('a', 'Enter');
    const run = vi.fn();
    render(<Page shortcuts={[shortcut('a', run)]} />);
    screen.getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(run).not.toHaveBeenCalled();
    screen.getByRole('button').blur();
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledOnce();
    resetKeys();
  });

  it.each([
    ['Ctrl+Enter', 'Ctrl+.', '{Control>}.{/Control}'],
    ['Shift+J', 'Shift+Q', '{Shift>}q{/Shift}'],
    ['ArrowRight', 'q', 'q'],
    ['q', 'Shift+Enter', '{Shift>}{Enter}{/Shift}'],
  ])('runs what the desk has on %s on %s instead', async (keys, chosen, pressed) => {
    holdSession(session);
    bind(keys, chosen);
    const run = vi.fn();
    render(<Page shortcuts={[shortcut(keys, run)]} />);
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Shift>}j{/Shift}{ArrowRight}{Enter}');
    expect(run).not.toHaveBeenCalled();
    await userEvent.keyboard(pressed);
    expect(run).toHaveBeenCalledOnce();
    resetKeys();
  });

  it('lets a field ask for its own key by what the desk has there', () => {
    holdSession(session);
    bind('Ctrl+Enter', 'Ctrl+.');
    const press = { key: '.', ctrlKey: true, altKey: false, metaKey: false, shiftKey: false };
    expect(isPressed(press, 'Ctrl+Enter')).toBe(true);
    expect(isPressed({ ...press, key: 'Enter' }, 'Ctrl+Enter')).toBe(false);
    resetKeys();
  });

  it('rests under an open dialog', async () => {
    const run = vi.fn();
    render(
      <>
        <Page shortcuts={[shortcut('j', run)]} />
        <div role="dialog" aria-modal="true" />
      </>,
    );
    await userEvent.keyboard('j');
    expect(run).not.toHaveBeenCalled();
  });
});
