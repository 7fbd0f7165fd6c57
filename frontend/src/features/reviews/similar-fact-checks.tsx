import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { share } from '@/lib/format';
import { EarlierFactCheck } from '@/ui/earlier-fact-check';
import { InlineProblem } from '@/ui/states';
import { similarFactChecksQuery } from './review-calls';
import classes from './precedents.module.css';

/** What others published of claims like this one, in their own words; nothing where there is none. */
export function SimilarFactChecks({ claim }: { readonly claim: string }) {
  const similar = useQuery(similarFactChecksQuery(claim));
  if (similar.isError) return <InlineProblem error={similar.error} />;
  const found = similar.data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <>
      <p className={classes['head']}>
        <Trans>Published fact-checks, which are no verdicts of this desk</Trans>
        <Link to="/fact-checks">
          <Trans>All of them</Trans>
        </Link>
      </p>
      <ul aria-label={t`Published fact-checks`}>
        {found.map(({ factCheck, likeness }) => (
          <li key={factCheck.id}>
            <EarlierFactCheck factCheck={factCheck} />
            <p className={classes['head']}>{t`${{ alike: share(likeness) }} alike`}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
