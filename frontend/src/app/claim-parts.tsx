import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { ClaimDetail } from '@/lib/model';
import classes from './claim-parts.module.css';

interface Props {
  readonly claim: ClaimDetail;
  /** What can be done with a part. */
  readonly tools: (part: number) => ReactNode;
}

/** What a claim of several parts says, part by part. */
export function ClaimParts({ claim, tools }: Props) {
  if (claim.parts.length < 2) return null;
  return (
    <ol className={classes['parts']} aria-label={t`Parts of the claim`}>
      {claim.parts.map(({ start, end }, part) => (
        <li key={part}>
          <span>{claim.text.slice(start - claim.start, end - claim.start)}</span>
          {tools(part)}
        </li>
      ))}
    </ol>
  );
}
