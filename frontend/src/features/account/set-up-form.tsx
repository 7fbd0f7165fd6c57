import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem } from '@/ui/states';
import classes from './account.module.css';
import { setUp } from './session-calls';

const shortestPassword = 12;

/** Makes the first administrator, with the one-time token of the link that the server printed. */
export function SetUpForm({ token, onDone }: { token: string; onDone: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const settingUp = useMutation({
    mutationFn: () => setUp(token, name.trim(), password),
    onSuccess: onDone,
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        settingUp.mutate();
      }}
    >
      <TextInput
        label={t`Name`}
        description={t`How colleagues see you beside your verdicts`}
        name="name"
        autoComplete="username"
        required
        withAsterisk={false}
        size="sm"
        autoFocus
        value={name}
        error={fieldProblem(settingUp.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t`Password`}
        description={t`At least ${{ least: String(shortestPassword) }} characters; a few words do well`}
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={shortestPassword}
        size="sm"
        value={password}
        error={fieldProblem(settingUp.error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <InlineProblem error={settingUp.error} />
      <Button type="submit" size="sm" loading={settingUp.isPending}>
        <Trans>Set up Claimdesk</Trans>
      </Button>
    </form>
  );
}
