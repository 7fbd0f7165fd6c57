import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SetUpForm } from '@/features/account/set-up-form';
import classes from './entrance.module.css';

/** Behind the `#`, so that the token reaches no server log. */
function tokenInAddress(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get('token');
}

export function SetUpPage() {
  const [token] = useState(tokenInAddress);
  const navigate = useNavigate();
  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <h1 className={classes['name']}>Claimdesk</h1>
        <p className={classes['line']}>
          <Trans>The fact-check desk’s workbench</Trans>
        </p>
        {token === null ? (
          <p className={classes['words']}>
            <Trans>
              This installation is new. To make its first administrator, open the set-up link that
              the server printed when it started; it ends in <b>/setup#token=…</b>
            </Trans>
          </p>
        ) : (
          <>
            <p className={classes['words']}>
              <Trans>This installation is new. Make its first administrator: you.</Trans>
            </p>
            <SetUpForm
              token={token}
              onDone={() => void navigate({ to: '/articles', search: {} })}
            />
          </>
        )}
      </div>
    </main>
  );
}
