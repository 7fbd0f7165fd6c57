import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { resetKeys } from '@/lib/key-bindings';
import { useShortcuts } from '@/lib/keys';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { Key } from '@/ui/states';
import { KeysDialog } from './keys-dialog';

beforeEach(() => {
  holdSession(session);
  resetKeys();
});

function Page({ onPress }: { onPress: (keys: string) => void }) {
  useShortcuts(
    ['e', 'x', 'k'].map((keys) => ({
      keys,
      label: `Does ${keys}`,
      group: 'Test',
      run: () => onPress(keys),
    })),
  );
  return (
    <>
      <button type="button">
        Add <Key>e</Key>
      </button>
      <button type="button">
        Drop <Key>x</Key>
      </button>
    </>
  );
}

async function openSettings() {
  const dialog = renderDesk(<KeysDialog onClose={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the keys…' }));
  return dialog;
}

async function choose(label: string, key: string) {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${label}: .* Change`) }));
  await userEvent.keyboard(key);
}

it('puts an action on another key, which its button shows', async () => {
  const onPress = vi.fn();
  renderDesk(<Page onPress={onPress} />);
  const dialog = await openSettings();
  await expectAccessible(document.body);
  await choose('Add evidence', 'q');
  dialog.unmount();

  expect(screen.getByRole('button', { name: /Add/, hidden: true })).toHaveTextContent('Add q');
  await userEvent.keyboard('e');
  expect(onPress).not.toHaveBeenCalled();
  await userEvent.keyboard('q');
  expect(onPress).toHaveBeenCalledExactlyOnceWith('e');
  expect(localStorage.getItem('claimdesk.keys.ada')).toBe('{"e":"q"}');
});

it('tells a clash before the key is taken, and exchanges the two where that is wanted', async () => {
  await openSettings();
  await choose('Add evidence', 'x');
  const clash = screen.getByRole('alert');
  expect(clash).toHaveTextContent('x is “Dismiss: not a claim”');
  expect(localStorage.getItem('claimdesk.keys.ada')).toBeNull();
  await userEvent.click(within(clash).getByRole('button', { name: 'Exchange the two' }));
  expect(JSON.parse(localStorage.getItem('claimdesk.keys.ada') ?? '{}')).toEqual({
    e: 'x',
    x: 'e',
  });
});

it.each([
  ['F5', '{F5}'],
  ['a combination', '{Control>}t{/Control}'],
  ['the space bar', ' '],
])('leaves the browser its own: %s', async (_, key) => {
  await openSettings();
  await choose('Add evidence', key);
  expect(screen.getByRole('alert')).toHaveTextContent(/is the browser's own/);
  expect(localStorage.getItem('claimdesk.keys.ada')).toBeNull();
});

it('puts one key back, and all', async () => {
  localStorage.setItem('claimdesk.keys.ben', '{"e":"w","x":"y"}');
  holdSession({ ...session, account: { ...session.account, id: 'ben' } });
  await openSettings();
  expect(screen.getByRole('button', { name: /^Add evidence: w\. Change/ })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence: back to e' }));
  expect(localStorage.getItem('claimdesk.keys.ben')).toBe('{"x":"y"}');
  await userEvent.click(screen.getByRole('button', { name: 'Reset all keys' }));
  expect(localStorage.getItem('claimdesk.keys.ben')).toBeNull();
});
