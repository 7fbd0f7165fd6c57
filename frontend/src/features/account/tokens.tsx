import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '@/lib/format';
import { fieldProblem } from '@/lib/problem';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import classes from './account.module.css';
import { tokensQuery, useCreateToken, useRevokeToken } from './people-calls';

/** The tokens with which scripts act as this person. */
export function Tokens() {
  const [name, setName] = useState('');
  const tokens = useQuery(tokensQuery);
  const creating = useCreateToken();
  const revoking = useRevokeToken();
  return (
    <>
      <p className={classes['fine']}>
        <Trans>
          A script that sends <code>Authorization: Bearer …</code> with a token acts as you.
        </Trans>
      </p>
      {tokens.isPending && <SkeletonLines label={t`Tokens are loading`} lines={[60]} />}
      {tokens.isError && <LoadProblem error={tokens.error} retry={() => void tokens.refetch()} />}
      {tokens.data && tokens.data.items.length > 0 && (
        <ul className={classes['tokens']} aria-label={t`API tokens`}>
          {tokens.data.items.map((token) => (
            <li key={token.id}>
              <b>{token.name}</b>
              <span className={classes['fine']}>
                {token.lastUsedAt
                  ? t`last used ${{ moment: moment(token.lastUsedAt) }}`
                  : t`never used`}
              </span>
              <Button
                variant="subtle"
                disabled={revoking.isPending}
                aria-label={t`Revoke ${{ name: token.name }}`}
                onClick={() => revoking.mutate(token.id)}
              >
                <Trans>Revoke</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <InlineProblem error={revoking.error} />
      {creating.data && (
        <div className={classes['secret']} role="status">
          <p>
            <Trans>This is the only time that the token is shown. Copy it now.</Trans>
          </p>
          <code>{creating.data.token}</code>
        </div>
      )}
      <form
        className={classes['row']}
        aria-label={t`New token`}
        onSubmit={(event) => {
          event.preventDefault();
          creating.mutate(name.trim(), { onSuccess: () => setName('') });
        }}
      >
        <TextInput
          label={t`New token`}
          placeholder={t`What it is for`}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          error={fieldProblem(creating.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={creating.isPending}>
          <Trans>Create</Trans>
        </Button>
      </form>
      <InlineProblem error={creating.error} />
    </>
  );
}
