import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { SignInForm } from '@/features/account/sign-in-form';
import { giveUpSession, useSession } from '@/lib/session';
import { Dialog } from '@/ui/dialog';
import classes from './expired-session.module.css';

/** Over the page where the session ended: whoever signs in again goes on where they were. */
export function ExpiredSession() {
  const session = useSession();
  return (
    <Dialog
      onClose={giveUpSession}
      title={t`Sign in again`}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <p className={classes['words']}>
        <Trans>
          Your session has ended. Nothing you typed is lost: sign in and it will be saved.
        </Trans>
      </p>
      {session && <SignInForm onlyAs={session.account.name} onSignedIn={() => undefined} />}
      <Button variant="subtle" mt="xs" onClick={giveUpSession}>
        <Trans>Not now</Trans>
      </Button>
    </Dialog>
  );
}
