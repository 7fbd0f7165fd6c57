import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '@/ui/icon';
import { disputeCountQuery } from './claim-calls';

/** Leads an editor to the claims whose reviews differ; without any it is not there. */
export function DisputesBeacon({ className }: { className: string | undefined }) {
  const count = useQuery(disputeCountQuery).data ?? 0;
  if (count === 0) return null;
  const label = plural(count, { one: '# dispute to settle', other: '# disputes to settle' });
  return (
    <Link
      to="/disputes"
      className={className}
      title={label}
      activeProps={{ 'data-active': true, 'aria-current': 'page' }}
    >
      <Icon name="scales" size={20} />
      <span>
        <Trans>Disputes</Trans> {count}
      </span>
    </Link>
  );
}
