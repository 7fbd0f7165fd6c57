import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { moment, share } from '@/lib/format';
import type { Precedent, Rating } from '@/lib/model';
import { useRatings } from '@/lib/ratings';
import { InlineProblem, SkeletonLines } from '@/ui/states';
import links from '@/ui/links.module.css';
import { VerdictSign } from '@/ui/verdict-sign';
import classes from './precedents.module.css';
import { precedentsQuery } from './review-calls';
import { SimilarFactChecks } from './similar-fact-checks';

interface Props {
  readonly claim: string;
  readonly onUse: (conclusion: string) => void;
}

/** How similar claims were rated here; asked for when it is unfolded. */
export function Precedents({ claim, onUse }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={`${classes['precedents'] ?? ''} ${links['links'] ?? ''}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Trans>How similar claims were rated</Trans>
      </summary>
      {open && <Found claim={claim} onUse={onUse} />}
      {open && <SimilarFactChecks claim={claim} />}
    </details>
  );
}

function Found({ claim, onUse }: Props) {
  const ratings = useRatings();
  const precedents = useQuery(precedentsQuery(claim));
  if (precedents.isPending) {
    return <SkeletonLines label={t`The precedents are loading`} lines={[90, 60]} />;
  }
  if (precedents.isError) return <InlineProblem error={precedents.error} />;
  const found = precedents.data.items;
  if (found.length === 0) {
    return (
      <p className={classes['none']}>
        <Trans>No decided claim is like this one.</Trans>
      </p>
    );
  }
  return (
    <ul aria-label={plural(found.length, { one: '# precedent', other: '# precedents' })}>
      {found.map((precedent) => (
        <Entry
          key={precedent.claim}
          precedent={precedent}
          rating={ratings.find(({ id }) => id === precedent.rating)}
          onUse={onUse}
        />
      ))}
    </ul>
  );
}

function Entry({
  precedent,
  rating,
  onUse,
}: {
  readonly precedent: Precedent;
  readonly rating: Rating | undefined;
  readonly onUse: (conclusion: string) => void;
}) {
  const { conclusion, dossiers, likeness, sameSpeaker, units } = precedent;
  const alike = share(likeness);
  const speaker = precedent.speaker ?? '';
  const unit = units.join(', ');
  return (
    <li>
      <p className={classes['head']}>
        {rating && <VerdictSign rating={rating} size={15} />}
        <span>{moment(precedent.decided)}</span>
        <span>
          <Trans>{alike} alike</Trans>
          {sameSpeaker && ` · ${t`also ${speaker}`}`}
          {unit !== '' && ` · ${t`also in ${unit}`}`}
        </span>
      </p>
      <p>
        <Link to="/queue" search={{ claim: precedent.claim, status: 'all' }}>
          {precedent.text}
        </Link>
      </p>
      <p className={classes['conclusion']}>{conclusion}</p>
      <p className={classes['head']}>
        {dossiers.map(({ id, title }) => (
          <Link key={id} to="/dossiers/$dossierId" params={{ dossierId: id }}>
            {title}
          </Link>
        ))}
        <button type="button" onClick={() => onUse(conclusion)}>
          <Trans>Use this conclusion</Trans>
        </button>
      </p>
    </li>
  );
}
