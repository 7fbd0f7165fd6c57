import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import classes from './account.module.css';
import { signIn } from './session-calls';

interface Props {
  /** The one who must sign in again; nobody else may take over an open page. */
  readonly onlyAs?: string;
  readonly onSignedIn: () => void;
}

export function SignInForm({ onlyAs, onSignedIn }: Props) {
  const [name, setName] = useState(onlyAs ?? '');
  const [password, setPassword] = useState('');
  const signingIn = useMutation({
    mutationFn: () => signIn(name.trim(), password),
    onSuccess: onSignedIn,
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        signingIn.mutate();
      }}
    >
      <TextInput
        label={t`Name`}
        name="name"
        autoComplete="username"
        required
        withAsterisk={false}
        size="sm"
        readOnly={onlyAs !== undefined}
        data-autofocus={onlyAs === undefined || undefined}
        autoFocus={onlyAs === undefined}
        value={name}
        error={fieldProblem(signingIn.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t`Password`}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="sm"
        data-autofocus={onlyAs !== undefined || undefined}
        autoFocus={onlyAs !== undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <InlineProblem error={signingIn.error} />
      <Button type="submit" size="sm" loading={signingIn.isPending}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
