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

function kept(): unknown {
  return JSON.parse(localStorage.getItem('claimdesk.keys.ada') ?? '{}');
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
  await choose('Add evidence', '-');
  dialog.unmount();

  expect(screen.getByRole('button', { name: /Add/, hidden: true })).toHaveTextContent('Add -');
  await userEvent.keyboard('e');
  expect(onPress).not.toHaveBeenCalled();
  await userEvent.keyboard('-');
  expect(onPress).toHaveBeenCalledExactlyOnceWith('e');
  expect(localStorage.getItem('claimdesk.keys.ada')).toBe('{"e":"-"}');
});

it('tells a clash before the key is taken, and exchanges the two where that is wanted', async () => {
  await openSettings();
  await choose('Add evidence', 'x');
  const clash = screen.getByRole('alert');
  expect(clash).toHaveTextContent('x is “Dismiss: not a claim”');
  expect(localStorage.getItem('claimdesk.keys.ada')).toBeNull();
  await userEvent.click(within(clash).getByRole('button', { name: 'Exchange the two' }));
  expect(kept()).toEqual({ e: 'x', x: 'e' });
});

it.each([
  ['Save and go on; open what is selected', 'Enter', '-', '-'],
  ['Choose none; leave a change of bounds', 'Escape', '-', '-'],
  ['Assign the chosen claims to me', 'Shift+A', '{Shift>}q{/Shift}', 'Shift+Q'],
  ['One word more at the end', 'Shift+ArrowRight', '{Shift>}{ArrowUp}{/Shift}', 'Shift+ArrowUp'],
  ['Save while typing', 'Ctrl+Enter', '{Control>}.{/Control}', 'Ctrl+.'],
  ['Search and commands', 'Ctrl+k', '{Meta>};{/Meta}', 'Ctrl+;'],
  ['Add evidence', 'e', '{Shift>}e{/Shift}', 'Shift+E'],
])('puts “%s” from %s on %s', async (label, keys, pressed, chosen) => {
  await openSettings();
  await choose(label, pressed);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(kept()).toEqual({ [keys]: chosen });
});

it('keeps for Ctrl what works while one types', async () => {
  await openSettings();
  await choose('Save while typing', 'q');
  expect(screen.getByRole('alert')).toHaveTextContent(/works while you type, and q would be typed/);
  expect(kept()).toEqual({});
});

it('does not offer to exchange where the other cannot have the key', async () => {
  await openSettings();
  await choose('Add evidence', '{Control>}{Enter}{/Control}');
  const clash = screen.getByRole('alert');
  expect(clash).toHaveTextContent(/Ctrl\+Enter is “Save while typing”, which cannot/);
  expect(within(clash).queryByRole('button', { name: 'Exchange the two' })).toBeNull();
  await userEvent.click(within(clash).getByRole('button', { name: 'Leave it' }));
  await choose('Add evidence', '{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Exchange the two' }));
  expect(kept()).toEqual({ e: 'Enter', Enter: 'e' });
});

it('names keys in words where they are signs on the page', async () => {
  await openSettings();
  const more = screen.getByRole('button', { name: /^One word more at the end: Shift Arrow right/ });
  expect(more).toHaveTextContent('⇧→');
});

it.each([
  ['F5', '{F5}'],
  ['a combination of the browser', '{Control>}t{/Control}'],
  ['a combination with Alt', '{Alt>}q{/Alt}'],
  ['a combination of three', '{Control>}{Shift>}q{/Shift}{/Control}'],
  ['the zoom', '{Control>}+{/Control}'],
  ['an arrow', '{ArrowDown}'],
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
