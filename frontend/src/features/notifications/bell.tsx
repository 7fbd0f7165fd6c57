import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '@/ui/icon';
import { unreadQuery } from './notification-calls';
import classes from './bell.module.css';

/** Leads to the notifications, and says how many are unread. */
export function Bell({ className }: { className: string | undefined }) {
  const { data } = useQuery(unreadQuery);
  const unread = data ?? 0;
  const [known, setKnown] = useState(data);
  const [isNew, setIsNew] = useState(false);
  if (data !== known) {
    setKnown(data);
    setIsNew(known !== undefined && unread > known);
  }
  const label =
    unread === 0
      ? t`Notifications`
      : plural(unread, { one: 'Notifications, # unread', other: 'Notifications, # unread' });
  return (
    <>
      <Link
        to="/notifications"
        className={className}
        aria-label={label}
        title={label}
        activeProps={{ 'data-active': true, 'aria-current': 'page' }}
      >
        <Icon name="bell" size={20} />
        {unread > 0 && (
          <span className={classes['unread']} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Link>
      {/* Heard when one comes, not when the page opens. */}
      <span className="visually-hidden" role="status">
        {isNew && label}
      </span>
    </>
  );
}
