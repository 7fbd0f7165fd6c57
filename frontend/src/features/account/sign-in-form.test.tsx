import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { csrfToken } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, problem, serve } from '@/testing/server';
import { SignInForm } from './sign-in-form';

describe('SignInForm', () => {
  it('signs in with the name and password and holds the token for changes', async () => {
    const sent = serve({
      'POST /api/v1/session': () =>
        json({ account: { id: '1', name: 'Ada', role: 'reviewer' }, csrf: 'token-1' }),
    });
    const onSignedIn = vi.fn();
    const { container } = renderDesk(<SignInForm onSignedIn={onSignedIn} />);
    await expectAccessible(container);

    await userEvent.type(screen.getByLabelText('Name'), ' Ada ');
    await userEvent.type(screen.getByLabelText('Password'), 'a long one{Enter}');

    await waitFor(() => expect(onSignedIn).toHaveBeenCalled());
    expect(sent[0]?.body).toEqual({ name: 'Ada', password: 'a long one' });
    expect(csrfToken()).toBe('token-1');
  });

  it('says beside the form what the server refused, and keeps what was typed', async () => {
    serve({
      'POST /api/v1/session': () =>
        problem(401, 'Not signed in', { detail: 'The name or the password is wrong.' }),
    });
    renderDesk(<SignInForm onSignedIn={vi.fn()} />);
    await userEvent.type(screen.getByLabelText('Name'), 'Ada');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The name or the password is wrong.',
    );
    expect(screen.getByLabelText('Name')).toHaveValue('Ada');
  });
});
