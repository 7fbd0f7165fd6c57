import { Button } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { moment } from '@/lib/format';
import type { Notification } from '@/lib/model';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import { notificationsQuery, useRead } from './notification-calls';
import classes from './notifications.module.css';

function words({ kind, by, claims }: Notification): string {
  switch (kind) {
    case 'mentioned':
      return t`${by} mentioned you in a comment`;
    case 'answered':
      return t`${by} answered your comment`;
    case 'assigned':
      return claims > 1
        ? plural(claims, {
            one: `${by} assigned # claim to you`,
            other: `${by} assigned # claims to you`,
          })
        : t`${by} assigned a claim to you`;
    case 'dispute':
      return t`Reviews differ: an editor is asked for`;
    case 'review_disputed':
      return t`${by} came to another verdict than you`;
    case 'review_adjudicated':
      return t`${by} settled a claim that you reviewed`;
    case 'lease_lost':
      return t`${by} took over a claim that you had taken`;
    case 'evidence_doubted':
      return t`A page that a verdict rests on changed or vanished: another look is needed`;
  }
}

interface Props {
  /** What a notification leads to, around its words. */
  readonly link: (notification: Notification, words: ReactNode, onGo: () => void) => ReactNode;
  readonly whenEmpty: ReactNode;
}

/** What its reader should know of, the newest first. */
export function NotificationList({ link, whenEmpty }: Props) {
  const list = useInfiniteQuery(notificationsQuery);
  const reading = useRead();
  if (list.isPending) {
    return <SkeletonLines label={t`The notifications are loading`} lines={[70, 60, 80]} />;
  }
  if (list.isError) {
    return <LoadProblem error={list.error} retry={() => void list.refetch()} />;
  }
  const items = list.data.pages.flatMap((page) => page.items);
  const unread = list.data.pages[0]?.unread ?? 0;
  if (items.length === 0) return whenEmpty;
  return (
    <>
      <div className={classes['head']}>
        <p role="status">{plural(unread, { 0: 'All read', one: '# unread', other: '# unread' })}</p>
        {unread > 0 && (
          <Button
            variant="default"
            loading={reading.isPending && reading.variables === null}
            onClick={() => reading.mutate(null)}
          >
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </div>
      <InlineProblem error={reading.error} />
      <ol className={classes['list']} aria-label={t`Notifications`}>
        {items.map((notification) => {
          const said = words(notification);
          const isUnread = !notification.read;
          const read = () => {
            if (isUnread) reading.mutate([notification.id]);
          };
          return (
            <li key={notification.id} data-unread={isUnread || undefined}>
              <div>
                {link(
                  notification,
                  <>
                    {isUnread && <span className="visually-hidden">{t`Unread:`} </span>}
                    {said}
                  </>,
                  read,
                )}
                <q>{notification.statement}</q>
                <span className={classes['at']}>{moment(notification.at)}</span>
              </div>
              {isUnread && (
                <Button variant="subtle" aria-label={t`Mark as read: ${said}`} onClick={read}>
                  <Trans>Mark as read</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {list.hasNextPage && (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          <Trans>Older ones</Trans>
        </Button>
      )}
    </>
  );
}
