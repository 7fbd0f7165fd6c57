import { Trans } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SignInForm } from '@/features/account/sign-in-form';
import classes from './entrance.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { to } = route.useSearch();
  const navigate = useNavigate();
  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <h1 className={classes['name']}>Claimdesk</h1>
        <p className={classes['line']}>
          <Trans>The fact-check desk’s workbench</Trans>
        </p>
        <SignInForm onSignedIn={() => void navigate({ href: to ?? '/queue' })} />
      </div>
    </main>
  );
}
