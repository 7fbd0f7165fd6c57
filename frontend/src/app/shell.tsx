import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useConnectionLost } from '@/lib/connection';
import { useDeskEvents } from '@/lib/events';
import { useIdle } from '@/lib/idle';
import { useBound } from '@/lib/key-bindings';
import { keyName } from '@/lib/key-names';
import { useShortcuts } from '@/lib/keys';
import { mayAs, useSession, useSessionExpired } from '@/lib/session';
import { Icon, type IconName } from '@/ui/icon';
import { Toasts } from '@/ui/toasts';
import classes from './shell.module.css';
import { useHeadingFocus } from './use-heading-focus';

// Dialogs come when they are first asked for, the rest when nothing else is to do: the queue does not wait for them.
const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette')).CommandPalette,
}));
const ExpiredSession = lazy(async () => ({
  default: (await import('./expired-session')).ExpiredSession,
}));
const Bell = lazy(async () => ({
  default: (await import('@/features/notifications/bell')).Bell,
}));
const DisputesBeacon = lazy(async () => ({
  default: (await import('@/features/claims/disputes-beacon')).DisputesBeacon,
}));
const JobBeacon = lazy(async () => ({
  default: (await import('@/features/jobs/job-beacon')).JobBeacon,
}));
// A file that nobody hears of would open in the place of the page: this does not wait for rest.
const DropToImport = lazy(async () => ({
  default: (await import('./drop-to-import')).DropToImport,
}));
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog')).KeysDialog }));

const places = [
  { to: '/queue', label: msg`Queue`, icon: 'queue' },
  { to: '/articles', label: msg`Articles`, icon: 'article' },
  { to: '/dossiers', label: msg`Dossiers`, icon: 'dossier' },
  { to: '/reports', label: msg`Reports`, icon: 'report' },
] as const satisfies { to: string; label: MessageDescriptor; icon: IconName }[];

/** The rail, the page beside it, and what may open over every page. */
export function Shell() {
  const navigate = useNavigate();
  const session = useSession();
  const expired = useSessionExpired();
  const idle = useIdle();
  useDeskEvents(session !== null && !expired);
  useHeadingFocus();
  const [dialog, setDialog] = useState<'commands' | 'keys' | null>(null);
  const commandsKey = keyName(useBound('Ctrl+k'));
  const keysKey = keyName(useBound('?'));
  useShortcuts([
    {
      keys: 'Ctrl+k',
      label: t`Search and commands`,
      group: t`Everywhere`,
      inFields: true,
      run: () => setDialog('commands'),
    },
    { keys: '?', label: t`Show the keys`, group: t`Everywhere`, run: () => setDialog('keys') },
  ]);
  // After signing out the route leaves for the sign-in page; nothing is shown in between.
  if (!session) return null;
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#page">
        <Trans>Skip to the page</Trans>
      </a>
      <nav className={classes['rail']} aria-label={t`Main`}>
        <Link to="/queue" className={classes['mark']}>
          <span aria-hidden="true">
            C<i>✓</i>
          </span>
          <span className="visually-hidden">Claimdesk</span>
        </Link>
        {places.map(({ to, label, icon }) => (
          <Link
            key={to}
            to={to}
            className={classes['place']}
            activeProps={{ 'data-active': true, 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false }}
          >
            <Icon name={icon} size={20} />
            <span>{i18n._(label)}</span>
          </Link>
        ))}
        <Suspense>
          {idle && mayAs(session.account.role, 'editor') && (
            <DisputesBeacon className={classes['place']} />
          )}
        </Suspense>
        <span className={classes['gap']} />
        <Suspense>{idle && <JobBeacon />}</Suspense>
        <Suspense>{idle && <Bell className={classes['place']} />}</Suspense>
        <button
          type="button"
          className={classes['place']}
          aria-label={t`Search and commands`}
          title={t`Search and commands (${commandsKey})`}
          onClick={() => setDialog('commands')}
        >
          <Icon name="search" size={20} />
        </button>
        <button
          type="button"
          className={`${classes['place'] ?? ''} ${classes['wide'] ?? ''}`}
          aria-label={t`Show the keys`}
          title={t`Keys (${keysKey})`}
          onClick={() => setDialog('keys')}
        >
          <Icon name="help" size={20} />
        </button>
        <Link
          to="/account"
          className={classes['place']}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
        >
          <Icon name="person" size={20} />
          <span className={classes['name']}>{session.account.name}</span>
        </Link>
      </nav>
      <main id="page" className={classes['page']} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>
        {dialog === 'commands' && (
          <CommandPalette
            onClose={() => setDialog(null)}
            onShowKeys={() => setDialog('keys')}
            onGo={(target) => void navigate(target)}
          />
        )}
        {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
        {expired && <ExpiredSession />}
      </Suspense>
      <Suspense>{mayAs(session.account.role, 'reviewer') && <DropToImport />}</Suspense>
      <ConnectionSign />
      <Toasts />
    </div>
  );
}

/** Says quietly that the page shows what it knew last, until the server answers again; that it does is only spoken. */
function ConnectionSign() {
  const lost = useConnectionLost();
  const [wasLost, setWasLost] = useState(false);
  if (lost && !wasLost) setWasLost(true);
  return (
    <div role="status">
      {lost ? (
        <div className={classes['connection']}>
          <Trans>No connection, trying again. What you type is kept.</Trans>
        </div>
      ) : (
        wasLost && <span className="visually-hidden">{t`Connected again`}</span>
      )}
    </div>
  );
}
